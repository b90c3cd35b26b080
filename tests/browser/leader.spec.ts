import { prose } from '../fixtures/prose.ts';
import { expect, openApp, speakIn, test } from './lector-page.ts';
import { withoutSerial } from './same-bytes.ts';

const BODY = { model: 'tts-1', voice: 'alloy', input: prose(600) };

for (const response_format of ['pcm', 'mp3', 'opus', 'aac', 'flac', 'wav']) {
  test(`a ${response_format} stream goes on, to the byte, when the tab that speaks is closed`, async ({
    context,
    relay,
  }) => {
    const leader = await openApp(context, relay.url);
    const other = await openApp(context, relay.url);
    const undisturbed = await speakIn(other, { ...BODY, response_format });
    const disturbed = startSlowly(other, { ...BODY, response_format });
    await other.waitForFunction(() => ((globalThis as { received?: number }).received ?? 0) > 2);
    await leader.close();
    const { bytes, late } = await disturbed;
    expect(late, 'most of the stream came after the leader was closed').toBe(true);
    const [heard, wanted] = [bytes, undisturbed.bytes].map((file) => withoutSerial(response_format, file));
    expect(heard?.length).toBe(wanted?.length);
    expect(heard?.equals(wanted ?? heard), 'the same bytes').toBe(true);
  });
}

/** Reads a body with a pause after each piece, so that the tab can be closed in mid-stream. */
async function startSlowly(page: import('@playwright/test').Page, body: object) {
  const { base64, late } = await page.evaluate(async (json) => {
    const response = await fetch('/v1/audio/speech', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: json,
    });
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const state = globalThis as { received?: number };
    for (const reader = response.body?.getReader(); reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      state.received = (state.received ?? 0) + 1;
      if (pieces.length < 20) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const url = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsDataURL(new Blob(pieces));
    });
    return { base64: url.slice(url.indexOf(',') + 1), late: pieces.length > 20 };
  }, JSON.stringify(body));
  return { bytes: new Uint8Array(Buffer.from(base64, 'base64')), late };
}
