import { expect, test } from 'vitest';
import { compareAudio } from '../../tests/fixtures/compare.ts';
import { decodeWithFfmpeg, probeWithFfprobe } from '../../tests/fixtures/ffmpeg.ts';
import { makeSpeechLike } from '../../tests/fixtures/signal.ts';
import { readCodecBinary } from '../../tools/codec-binaries.ts';
import { joinBytes } from './bytes.ts';
import { createEncoder } from './create-encoder.ts';
import { createMp3Tagger } from './lame-tag.ts';

test.each([24000, 44100])(
  'a tagged MP3 at %i Hz decodes to exactly the PCM that went in',
  async (sampleRate) => {
    const speech = makeSpeechLike(2.4, sampleRate);
    for (const cut of [0, 1, 50, 170, 575, 700]) {
      const pcm = speech.subarray(0, speech.length - cut);
      const tagged = tagMp3(await encode(pcm, sampleRate), { samples: pcm.length, sampleRate });
      const heard = decodeWithFfmpeg(tagged, sampleRate);
      expect(heard.length).toBe(pcm.length);
      expect(compareAudio(pcm, heard).lag).toBe(0);
      expect(compareAudio(pcm, heard).snr).toBeGreaterThan(30);
    }
  },
);

test('a tagged MP3 keeps its exact length where the encoder left out a silent end', async () => {
  for (const extra of [1, 40, 100, 167, 168]) {
    const pcm = new Float32Array(576 * 40 + extra);
    pcm.set(makeSpeechLike(0.9));
    const tagged = tagMp3(await encode(pcm, 24000), { samples: pcm.length, sampleRate: 24000 });
    expect(decodeWithFfmpeg(tagged).length).toBe(pcm.length);
  }
});

test('ffprobe reads the length from the tag', async () => {
  const pcm = makeSpeechLike(3);
  const tagged = tagMp3(await encode(pcm, 24000), { samples: pcm.length, sampleRate: 24000 });
  const { duration } = probeWithFfprobe(tagged);
  expect(Math.abs(Number(duration) - 3)).toBeLessThan(0.065);
});

test('a tagged MP3 is the same however its stream was cut', async () => {
  const body = await encode(makeSpeechLike(1), 24000);
  const whole = tagMp3(body, { samples: 24000, sampleRate: 24000 });
  for (const size of [1, 2, 3, 5, 383, 384, 385, 1000]) {
    expect(tagMp3(body, { samples: 24000, sampleRate: 24000, size })).toEqual(whole);
  }
});

test('until the tag is written its place is a frame of silence', async () => {
  const body = await encode(makeSpeechLike(1), 24000);
  const unfinished = createMp3Tagger().push(body);
  expect(decodeWithFfmpeg(unfinished).length).toBe(decodeWithFfmpeg(body).length + 576);
});

test('what is no MP3 is refused, and so is an MP3 with something behind it, or of another length', async () => {
  const body = await encode(makeSpeechLike(0.5), 24000);
  const options = { samples: 12000, sampleRate: 24000 };
  expect(() => tagMp3(new Uint8Array(1000), options)).toThrow('no mono MP3 frame at byte 0');
  expect(() => tagMp3(new Uint8Array(0), options)).toThrow('no whole MP3 frame at byte 0');
  expect(() => tagMp3(joinBytes([body, new Uint8Array(9)]), options)).toThrow(`at byte ${body.length}`);
  expect(() => tagMp3(joinBytes([body, body.subarray(0, 3)]), options)).toThrow(`at byte ${body.length}`);
  expect(() => tagMp3(body.subarray(0, -1), options)).toThrow('no whole MP3 frame');
  expect(() => tagMp3(body, { ...options, samples: 20_000 })).toThrow('longer than the MP3');
  expect(() => tagMp3(body, { ...options, samples: 2000 })).toThrow('samples more than the PCM');
});

/** Writes a body to a file, as it comes in pieces of `size` bytes. */
function tagMp3(
  body: Uint8Array<ArrayBuffer>,
  { samples, sampleRate, size = 1000 }: { samples: number; sampleRate: number; size?: number },
): Uint8Array<ArrayBuffer> {
  const tagger = createMp3Tagger();
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; at += size) parts.push(tagger.push(body.slice(at, at + size)));
  const { head, tail } = tagger.end(samples / sampleRate);
  const file = joinBytes([...parts, tail]);
  file.set(head);
  return file;
}

async function encode(pcm: Float32Array, sampleRate: number): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = await createEncoder('mp3', {
    sampleRate,
    loadAsset: async (name) => readCodecBinary(name),
  });
  const bytes = joinBytes([await encoder.push(pcm), await encoder.end()]);
  encoder.close();
  return bytes;
}
