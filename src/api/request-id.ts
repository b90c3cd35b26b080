/** What logs can hold without harm: no space, quote, control character or line end. */
const SANE = /^[\w.:-]{1,128}$/;

/**
 * The id of a request. OpenAI makes its own ones always; ours takes over the client's `x-request-id`, since a proxy in
 * front of the relay sends one so that a request has the same name in all logs. Nothing relies on its being unique.
 */
export function requestId({ headers }: Request): string {
  const given = headers.get('x-request-id') ?? '';
  return SANE.test(given) ? given : `req_${crypto.randomUUID().replaceAll('-', '')}`;
}
