/** What the headers of answers say. A page of another origin may read them all, and the documentation lists them. */
export const ANSWER_HEADERS = {
  'x-request-id':
    "Names this request in logs: the client's own `x-request-id` where it sent one, else a fresh one.",
  'x-model': 'The model that speaks or answers.',
  'x-voice': 'The voice that speaks.',
  'x-language': 'The language that is spoken.',
  'x-device': 'Where the model runs: `webgpu`, `wasm` or `native`.',
  'x-sample-rate': 'Samples per second of the sound.',
  'x-timing-path': 'With `return_timing`: where the timing is, once all has been spoken.',
  'x-latency-ms': 'Milliseconds from the request until it was accepted.',
  'x-lector-echo': 'Test tones were asked for: what sounds is a tone, not speech.',
  'x-lector-fallback':
    'The better voice could not be loaded, and no model was named: another one speaks in its place.',
  'x-lector-cloned': 'A recorded voice was asked for: what is heard was never said by its owner.',
  'server-timing':
    'The same latency in the form that browsers show, and how long each plugin took until then: `plugin-NAME;dur=…`.',
  'retry-after': 'Seconds after which asking again makes sense.',
  'x-should-retry': '`false`: asking again will not help.',
  allow: 'The methods that an address answers.',
} as const;

export type AnswerHeader = keyof typeof ANSWER_HEADERS;
