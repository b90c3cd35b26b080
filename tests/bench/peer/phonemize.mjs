// kokoro-js's own way from text to tokens, sentence by sentence as its splitter has them, in a process of its own: its
// native runtime and Lector's can't be loaded into one. The model is put aside by one that says nothing, so that
// only the text is measured. Answers each text with the milliseconds that it took.
import { KokoroTTS } from 'kokoro-js';

const tokenizer = (phonemes) => ({ input_ids: { dims: [1, phonemes.length + 2] } });
const speaker = new KokoroTTS(async () => ({ waveform: { data: new Float32Array(1) } }), tokenizer);

process.on('message', async (text) => {
  const started = performance.now();
  for (const sentence of text.match(/[^.!?]+[.!?]*\s*/g) ?? []) {
    await speaker.generate(sentence, { voice: 'af_heart' });
  }
  process.send(performance.now() - started);
});
