/** A new id in OpenAI's manner: `voice_` or `cons_` and 32 hex digits. */
export function newId(kind: 'voice' | 'cons'): string {
  return `${kind}_${crypto.randomUUID().replaceAll('-', '')}`;
}

/** As OpenAI tells times: in whole seconds since 1970. */
export function inSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}
