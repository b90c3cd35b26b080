import { type Plugin, runnerImport } from 'vite';
import manifest from '../package.json' with { type: 'json' };
import { DOCUMENTATION_FILES, type Documentation } from '../src/api/documentation.ts';

const MAKER = new URL('../src/api/docs/make-documentation.ts', import.meta.url).pathname;
const KINDS = ['openApi', 'page'] as const;

/** Puts the API's documentation beside the app, from the table of routes; in development it is made when asked for. */
export function documentationFiles(): Plugin {
  return {
    name: 'lector-documentation-files',
    async generateBundle() {
      const documentation = await load();
      for (const kind of KINDS) {
        const fileName = DOCUMENTATION_FILES[kind].slice(1);
        this.emitFile({ type: 'asset', fileName, source: await documentation[kind]() });
      }
    },
    configureServer({ middlewares }) {
      for (const kind of KINDS) {
        middlewares.use(DOCUMENTATION_FILES[kind], (_request, response, next) => {
          load()
            .then((documentation) => documentation[kind]())
            .then((text) => response.end(text), next);
        });
      }
    },
  };
}

/** Not imported by name: the dev server starts anew with each change of what its configuration imports. */
async function load(): Promise<Documentation> {
  const { module } = await runnerImport<typeof import('../src/api/docs/make-documentation.ts')>(MAKER);
  return module.makeDocumentation(manifest.version);
}
