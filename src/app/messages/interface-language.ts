/** The tag of the language that the interface is in; English where there is no page. */
export function interfaceLanguage(): string {
  return globalThis.document?.documentElement.lang || 'en';
}
