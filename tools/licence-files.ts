import { readdir, readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const ROOT = new URL('../', import.meta.url);

/** The packages whose code is in the built app; each one's own licence file goes with it. */
const BUNDLED = [
  ...['svelte', 'zod', 'idb', '@noble/hashes', 'workbox-precaching', 'onnxruntime-web'],
  ...[
    'n2words',
    're2js',
    'pinyin-pro',
    'lindera-wasm-ipadic',
    '@huggingface/tokenizers',
    '@huggingface/jinja',
  ],
  '@fontsource/opendyslexic',
  ...['fflate', 'htmlparser2', 'domhandler', 'domelementtype', 'domutils', 'dom-serializer', 'entities'],
  ...[
    'marked',
    'chardet',
    'pdfjs-dist',
    '@mozilla/readability',
    'linkedom',
    'cssomnom',
    'html-escaper',
    'uhyphen',
  ],
  ...['css-select', 'css-what', 'boolbase', 'nth-check', 'mammoth', '@xmldom/xmldom', 'base64-js', 'jszip'],
  ...['dingbat-to-unicode', 'lop', 'duck', 'option', 'underscore', 'xmlbuilder', 'pako', 'lie', 'immediate'],
  ...['wasm-media-encoders', 'libopus-wasm', '@mediabunny/aac-encoder'],
];

/** Puts the licences of everything that is bundled into the build: `licenses/`, and what they mean, `LICENSES.md`. */
export function licenceFiles(): Plugin {
  return {
    name: 'lector-licence-files',
    async generateBundle() {
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      emit('LICENSES.md', await readFile(new URL('LICENSES.md', ROOT), 'utf8'));
      emit('licenses/Apache-2.0.txt', await readFile(new URL('LICENSE', ROOT), 'utf8'));
      for (const name of await readdir(new URL('licenses/', ROOT))) {
        emit(`licenses/${name}`, await readFile(new URL(`licenses/${name}`, ROOT), 'utf8'));
      }
      const notices = await Promise.all(BUNDLED.map(readNotice));
      emit('licenses/notices.txt', notices.join('\n'));
    },
  };
}

async function readNotice(name: string): Promise<string> {
  const folder = new URL(`node_modules/${name}/`, ROOT);
  const { version, license } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
  const files = (await readdir(folder)).filter((file) =>
    /^(licen[cs]e|notice|third_party_notices)/i.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  return `=== ${name} ${version} (${license})\n\n${texts.join('\n')}\n`;
}
