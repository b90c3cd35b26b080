/** The tag of the language that the interface is in; English where there is no page. */
export function interfaceLanguage(): string {
  const { document: page } = globalThis as { document?: { documentElement: { lang: string } } };
  return page?.documentElement.lang || 'en';
}
