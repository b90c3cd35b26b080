import { describe, expect, test } from 'vitest';
import { listingOf } from '../../../tests/fixtures/listing.ts';
import { symbolIds } from '../../text/phonemes/kokoro-vocab.ts';
import { parseOwnModel } from '../own/own-model.ts';
import { detectModel } from './detect.ts';
import { pinModel } from './pin.ts';
import type { DetectedSpeech } from './types.ts';

const VOICE = 522240;
const TOKENIZER = JSON.stringify({ model: { vocab: { $: 0, ...Object.fromEntries(symbolIds()) } } });

/** The names and sizes of onnx-community/Kokoro-82M-v1.0-ONNX; the contents of small files are ours. */
const KOKORO = {
  'README.md': '# Kokoro',
  'config.json': '{"model_type":"style_text_to_speech_2"}',
  'tokenizer.json': TOKENIZER,
  'tokenizer_config.json': '{}',
  'onnx/model.onnx': 325532232,
  'onnx/model_fp16.onnx': 163234740,
  'onnx/model_q4.onnx': 305215966,
  'onnx/model_q4f16.onnx': 154586422,
  'onnx/model_q8f16.onnx': 86033585,
  'onnx/model_quantized.onnx': 92361116,
  'onnx/model_uint8.onnx': 177464632,
  'voices/af.bin': VOICE,
  'voices/af_heart.bin': VOICE,
  'voices/bm_lewis.bin': VOICE,
  'voices/jf_alpha.bin': VOICE,
};

const WHISPER = {
  'config.json': '{"model_type":"whisper","architectures":["WhisperForConditionalGeneration"]}',
  'generation_config.json': '{}',
  'preprocessor_config.json': '{}',
  'tokenizer.json': '{}',
  'onnx/encoder_model.onnx': 33000000,
  'onnx/encoder_model_quantized.onnx': 10000000,
  'onnx/decoder_model_merged.onnx': 120000000,
  'onnx/decoder_model_merged_q4.onnx': 87000000,
  'onnx/decoder_model_merged_quantized.onnx': 31000000,
};

const QWEN = {
  'config.json': '{"model_type":"qwen3","architectures":["Qwen3ForCausalLM"]}',
  'generation_config.json': '{}',
  'tokenizer.json': '{}',
  'tokenizer_config.json': '{"chat_template":"{{ messages }}"}',
  'onnx/model.onnx': 500000,
  'onnx/model.onnx_data': 2384000000,
  'onnx/model_q4.onnx': 919000000,
  'onnx/model_q4f16.onnx': 570000000,
  'onnx/model_quantized.onnx': 600000000,
};

function without<Files extends object>(files: Files, ...names: (keyof Files)[]): Files {
  return Object.fromEntries(
    Object.entries(files).filter(([name]) => !names.includes(name as keyof Files)),
  ) as Files;
}

describe('what a repository holds', () => {
  test('Kokoro is known by its kind; its formats that are noise are left out', async () => {
    const found = (await detectModel(
      listingOf('onnx-community/Kokoro-82M-v1.0-ONNX', KOKORO, { license: 'Apache-2.0' }),
    )) as DetectedSpeech;
    expect(found).toMatchObject({ kind: 'speech', family: 'kokoro', name: 'Kokoro 82M v1.0 ONNX' });
    expect(found.devices).toEqual({
      webgpu: ['fp32'],
      wasm: ['q8', 'fp32', 'q4'],
      native: ['fp32', 'q8', 'q4'],
    });
    expect(found.voices.map(({ id, name, language, gender }) => [id, name, language, gender])).toEqual([
      ['af_heart', 'Heart', 'en-us', 'female'],
      ['bm_lewis', 'Lewis', 'en-gb', 'male'],
      ['jf_alpha', 'Alpha', 'ja', 'female'],
    ]);
  });

  test('an entry has every file with its size and hash, and is one that the registry takes', async () => {
    const repo = listingOf('onnx-community/Kokoro-82M-v1.0-ONNX', KOKORO);
    const pinned = await pinModel(await detectModel(repo), repo, 'kokoro-2');
    const { entry } = parseOwnModel({ ...pinned, addedAt: 1 });
    expect(entry.weights).toMatchObject({ repo: repo.id, commit: repo.commit });
    expect(entry.weights?.variants.find(({ id }) => id === 'q8')?.files).toEqual([
      {
        path: 'onnx/model_quantized.onnx',
        bytes: 92361116,
        sha256: repo.files.find(({ path }) => path === 'onnx/model_quantized.onnx')?.sha256,
      },
    ]);
  });

  test('Whisper and chat models come with all that transformers.js reads, and small files are hashed', async () => {
    const whisper = listingOf('onnx-community/whisper-tiny_timestamped', WHISPER, { license: 'Apache-2.0' });
    const pinned = await pinModel(await detectModel(whisper), whisper, 'whisper-tiny');
    expect(pinned.kind).toBe('transcription');
    expect(pinned.entry.weights?.devices).toEqual({
      webgpu: ['fp32-q4', 'fp32'],
      wasm: ['q8', 'fp32-q4', 'fp32'],
      native: ['q8', 'fp32', 'fp32-q4'],
    });
    const config = pinned.entry.weights?.variants[0]?.files.find(({ path }) => path === 'config.json');
    // sha256sum of that very text
    expect(config?.sha256).toBe('9cfa6337b68ce9f76b0dd24595f432386e237e8948f0425d9347e85a005df49a');
    const chat = await detectModel(listingOf('onnx-community/Qwen3-0.6B-ONNX', QWEN));
    expect(chat).toMatchObject({ kind: 'chat', devices: { webgpu: ['q4f16', 'q4', 'fp32'] } });
    expect(chat.variants.find(({ id }) => id === 'fp32')?.paths.slice(0, 2)).toEqual([
      'onnx/model.onnx',
      'onnx/model.onnx_data',
    ]);
  });

  test.each([
    [{ ...KOKORO, 'voices/af_heart.bin': 12 }, 'It looks like Kokoro, but voices/af_heart.bin has 12 bytes'],
    [
      without(KOKORO, 'voices/af_heart.bin', 'voices/af.bin', 'voices/bm_lewis.bin', 'voices/jf_alpha.bin'),
      'it has no voices',
    ],
    [
      without(KOKORO, 'onnx/model.onnx', 'onnx/model_quantized.onnx', 'onnx/model_q4.onnx'),
      'it has only fp16',
    ],
    [
      { ...KOKORO, 'tokenizer.json': '{"model":{"vocab":{";":1,":":7}}}' },
      "others than those of Kokoro 1.0 (':' is 7, not 2)",
    ],
    [
      without(WHISPER, 'preprocessor_config.json'),
      'It looks like Whisper, but preprocessor_config.json is missing.',
    ],
    [{ ...QWEN, 'tokenizer_config.json': '{}' }, 'it has no template of a conversation'],
    [
      { 'config.json': '{"model_type":"llama"}', 'model.safetensors': 5 },
      'no ONNX graph (.onnx), but weights for another program (.safetensors)',
    ],
    [{ 'onnx/model.onnx': 5 }, 'Its graphs belong to no family'],
  ])('what does not fit is refused with what is missing (%#)', async (files, reason) => {
    const refused = detectModel(listingOf('somebody/something', files as Record<string, string | number>));
    await expect(refused).rejects.toMatchObject({
      code: 'model_unfit',
      message: expect.stringContaining(reason),
    });
  });
});
