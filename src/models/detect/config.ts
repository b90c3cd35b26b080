import type { RepoListing } from './types.ts';

/** A repository's `config.json`; empty when it has none. Rejects with a sentence for one that is not JSON. */
export async function readConfig(repo: RepoListing): Promise<Readonly<Record<string, unknown>>> {
  if (!repo.files.some(({ path }) => path === 'config.json')) return {};
  const text = await repo.readText('config.json');
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`The config.json of ${repo.id} is no JSON.`, { cause: error });
  }
}

/** What transformers.js reads of a repository beside its graphs. */
export function smallFiles({ files }: RepoListing): string[] {
  const names = files.map(({ path }) => path).filter((path) => !path.includes('/'));
  return names.filter((path) => /\.(json|jinja)$|^(merges|vocab)\.txt$/.test(path));
}
