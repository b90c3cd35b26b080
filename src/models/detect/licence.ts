/** The hub's words for licences, where SPDX has others. */
const SPDX: Readonly<Record<string, string>> = {
  'apache-2.0': 'Apache-2.0',
  mit: 'MIT',
  'bsd-3-clause': 'BSD-3-Clause',
  'bsd-2-clause': 'BSD-2-Clause',
  'cc0-1.0': 'CC0-1.0',
  'cc-by-4.0': 'CC-BY-4.0',
  'cc-by-sa-4.0': 'CC-BY-SA-4.0',
  'cc-by-nc-4.0': 'CC-BY-NC-4.0',
  'cc-by-nc-sa-4.0': 'CC-BY-NC-SA-4.0',
  'gpl-3.0': 'GPL-3.0-only',
  'agpl-3.0': 'AGPL-3.0-only',
  'mpl-2.0': 'MPL-2.0',
  unlicense: 'Unlicense',
};

/** The licence that a repository's card names, in SPDX where there is such a word; `undefined` when it names none. */
export function licenceOf(info: unknown): string | undefined {
  const { cardData, tags } = (info ?? {}) as {
    cardData?: { license?: unknown; license_name?: unknown } | null;
    tags?: unknown;
  };
  const named = [cardData?.license, tagged(tags)].find((word) => typeof word === 'string' && word !== '');
  if (typeof named !== 'string') return undefined;
  const isOwn = named === 'other' && typeof cardData?.license_name === 'string';
  return isOwn ? String(cardData.license_name) : (SPDX[named] ?? named);
}

function tagged(tags: unknown): string | undefined {
  const tag = Array.isArray(tags) ? tags.find((tag) => String(tag).startsWith('license:')) : undefined;
  return tag === undefined ? undefined : String(tag).slice('license:'.length);
}
