import { expect, test } from 'vitest';
import { compareAudio } from '../../tests/fixtures/compare.ts';
import { decodeWithFfmpeg, probeWithFfprobe } from '../../tests/fixtures/ffmpeg.ts';
import { makeSpeechLike } from '../../tests/fixtures/signal.ts';
import { readCodecBinary } from '../../tools/codec-binaries.ts';
import { joinBytes } from './bytes.ts';
import { createEncoder } from './create-encoder.ts';
import { tagMp3 } from './lame-tag.ts';

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

test('what is no MP3 is refused, and so is an MP3 with something behind it', async () => {
  const body = await encode(makeSpeechLike(0.5), 24000);
  const options = { samples: 12000, sampleRate: 24000 };
  expect(() => tagMp3(new Uint8Array(1000), options)).toThrow('no mono MP3 frame at byte 0');
  expect(() => tagMp3(joinBytes([body, new Uint8Array(9)]), options)).toThrow(`at byte ${body.length}`);
  expect(() => tagMp3(body, { samples: 12000, sampleRate: 22050 })).toThrow('24000 Hz');
});

async function encode(pcm: Float32Array, sampleRate: number): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = await createEncoder('mp3', {
    sampleRate,
    loadAsset: async (name) => readCodecBinary(name),
  });
  const bytes = joinBytes([await encoder.push(pcm), await encoder.end()]);
  encoder.close();
  return bytes;
}
