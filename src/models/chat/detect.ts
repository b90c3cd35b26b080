import { readConfig, smallFiles } from '../detect/config.ts';
import type { Detect, RepoListing, Unfit } from '../detect/types.ts';
import { devicesFor, dtypesOf, graphPaths } from '../detect/variants.ts';

const GRAPH = 'onnx/model';
const WANTED = {
  webgpu: ['q4f16', 'q4', 'fp16', 'fp32'],
  wasm: ['q4', 'q8', 'int8', 'fp32'],
  native: ['q4', 'q8', 'int8', 'fp32'],
} as const;
const NEEDED = ['tokenizer.json', 'tokenizer_config.json'];

/** A language model that answers in words, exported for transformers.js. */
export const detectChat: Detect = async (repo) => {
  const { architectures } = await readConfig(repo);
  const [architecture] = Array.isArray(architectures) ? architectures : [];
  if (!/ForCausalLM$/.test(String(architecture))) return undefined;
  const lacking = NEEDED.find((name) => !has(repo, name));
  if (lacking) return unfit(`${lacking} is missing`);
  const dtypes = dtypesOf(repo.files, GRAPH);
  if (dtypes.length === 0) return unfit(`${GRAPH}.onnx is missing`);
  const devices = devicesFor(WANTED, dtypes);
  const used = [...new Set(Object.values(devices).flat())];
  if (used.length === 0)
    return unfit(`it has only ${dtypes.join(', ')}: one of q4f16, q4, q8 or fp32 is needed`);
  if (!(await hasTemplate(repo))) return unfit('it has no template of a conversation (chat_template)');
  return {
    kind: 'chat',
    name: repo.id.split('/')[1]?.replaceAll('-', ' ') ?? 'Language model',
    license: repo.license ?? 'LicenseRef-unknown',
    variants: dtypes
      .filter((dtype) => used.includes(dtype))
      .map((id) => ({ id, paths: [...graphPaths(repo.files, GRAPH, id), ...smallFiles(repo)] })),
    devices,
  };
};

async function hasTemplate(repo: RepoListing): Promise<boolean> {
  if (has(repo, 'chat_template.jinja')) return true;
  const config = JSON.parse(await repo.readText('tokenizer_config.json')) as { chat_template?: unknown };
  return Boolean(config.chat_template);
}

function has({ files }: RepoListing, name: string): boolean {
  return files.some(({ path }) => path === name);
}

function unfit(missing: string): Unfit {
  return { kind: 'unfit', reason: `It looks like a language model, but ${missing}.` };
}
