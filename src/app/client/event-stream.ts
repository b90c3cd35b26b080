/**
 * The data of each server-sent event in a body, as it arrives; `event:`, `id:` and comment lines are passed
 * over, and `[DONE]` ends it. Pulled: the body is read only as far as the consumer asks, and leaving the loop
 * cancels it. (Line rules: the WHATWG standard's “interpreting an event stream”.)
 */
export async function* readEventData(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const lines = new LineSplitter();
  let data: string[] = [];
  for await (const text of decode(body)) {
    for (const line of lines.push(text)) {
      if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
      if (line !== '' || data.length === 0) continue;
      const event = data.join('\n');
      data = [];
      if (event === '[DONE]') return;
      yield event;
    }
  }
}

/** Collects pieces, because a line of a minute's audio comes in many and may not be scanned anew for each. */
class LineSplitter {
  #pieces: string[] = [];
  #endedInReturn = false;

  push(text: string): string[] {
    // A line end of two characters may be cut in two.
    const rest = this.#endedInReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.#endedInReturn = text.endsWith('\r');
    const [first = '', ...others] = rest.split(/\r\n|\n|\r/);
    this.#pieces.push(first);
    if (others.length === 0) return [];
    const line = this.#pieces.join('');
    this.#pieces = [others.pop() ?? ''];
    return [line, ...others];
  }
}

async function* decode(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let ended = false;
  try {
    while (true) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    // Safari has no async iteration of streams, so leaving early must cancel by hand.
    if (!ended) await reader.cancel().catch(ignoreBrokenStream);
  }
}

/** Cancelling a stream that has failed rejects with the failure, which `read` has thrown already. */
function ignoreBrokenStream(): undefined {
  return undefined;
}
