import { randomNumbers } from '../make-kokoro/numbers.mjs';
import { FLOW_STATES, HEAD, HEADS, SAMPLE_RATE, WIDTH } from './sizes.mjs';

/** A voice as the reference stores it (`.safetensors`): the caches as long as they are filled, and their length as `offset`. */
export function makeStoredVoice(seed, positions = 5) {
  const next = randomNumbers(seed);
  const tensors = FLOW_STATES.flatMap(({ module, key }) => {
    if (key === 'step') return [[`${module}/offset`, 'I64', [1], new BigInt64Array([BigInt(positions)])]];
    if (key !== 'cache') return [];
    const row = () => Array.from({ length: WIDTH }, (_, i) => (i === 0 ? 0 : 0.5 * next()));
    const half = Array.from({ length: positions }, row).flat();
    return [
      [`${module}/cache`, 'F32', [2, 1, positions, HEADS, HEAD], Float32Array.from([...half, ...half])],
    ];
  });
  const head = {};
  let at = 0;
  for (const [name, dtype, shape, { byteLength }] of tensors) {
    head[name] = { dtype, shape, data_offsets: [at, at + byteLength] };
    at += byteLength;
  }
  const json = Buffer.from(JSON.stringify(head));
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(json.length));
  const bodies = tensors.map(([, , , { buffer }]) => Buffer.from(buffer));
  return Buffer.concat([size, json, ...bodies]);
}

/** An `.npy` file of float32 numbers. */
export function makeNpy(values, shape) {
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(', ')}), }`;
  const head = Buffer.from(`${text.padEnd(Math.ceil((text.length + 11) / 64) * 64 - 11)}\n`);
  const start = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, head.length & 0xff, head.length >> 8]);
  return Buffer.concat([start, head, Buffer.from(Float32Array.from(values).buffer)]);
}

/** A recording of so many seconds: a WAV file of 16 bits, in which a tone slides. */
export function makeRecording(seconds = 3) {
  const samples = Math.round(seconds * SAMPLE_RATE);
  const file = Buffer.alloc(44 + 2 * samples);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + 2 * samples, 4);
  file.write('WAVEfmt ', 8);
  for (const [at, value] of [
    [16, 16],
    [24, SAMPLE_RATE],
    [28, 2 * SAMPLE_RATE],
    [40, 2 * samples],
  ])
    file.writeUInt32LE(value, at);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ])
    file.writeUInt16LE(value, at);
  file.write('data', 36);
  for (let i = 0; i < samples; i++)
    file.writeInt16LE(Math.round(9000 * Math.sin(i * (0.02 + i / samples / 50))), 44 + 2 * i);
  return file;
}
