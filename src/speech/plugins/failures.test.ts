import { expect, test } from 'vitest';
import { engineWith, plugin, speak } from '../../../tests/fixtures/plugin-engine.ts';

const nan = new Float32Array(10).fill(Number.NaN);

test.each<[string, unknown, RegExp]>([
  [
    'throws',
    plugin({
      preText: () => {
        throw new Error('no luck');
      },
    }),
    /'mine' failed in its hook preText: no luck/,
  ],
  ['rejects', plugin({ postAudio: () => Promise.reject(new Error('no luck')) }), /postAudio: no luck/],
  [
    'throws while it starts',
    {
      name: 'mine',
      start: () => {
        throw new Error('no luck');
      },
    },
    /start: no luck/,
  ],
  ['gives NaN', plugin({ preAudio: () => ({ pcm: nan }) }), /preAudio: sample 0 of its sound is NaN/],
  [
    'leaves NaN in place',
    plugin({ preAudio: ({ pcm }) => void pcm.fill(Infinity) }),
    /sample 0 of its sound is Infinity/,
  ],
  [
    'gives other samples',
    plugin({ postAudio: () => ({ pcm: [0, 1] }) as never }),
    /a list instead of a Float32Array/,
  ],
  ['gives no object', plugin({ postAudio: () => 7 as never }), /number instead of an object/],
  [
    'gives words out of order',
    plugin({ preAudio: ({ words }) => ({ words: words.toReversed() }) }),
    /order of time/,
  ],
  [
    'gives text in place of edits',
    plugin({ preText: () => 'new' as never }),
    /string instead of a list of edits/,
  ],
  [
    'gives edits out of the text',
    plugin({ preText: () => [{ from: 9, to: 99, text: '' }] }),
    /out of the text/,
  ],
  ['promises its postText', plugin({ postText: (async () => []) as never }), /answer at once/],
  [
    'answers too late',
    plugin({ preText: () => new Promise(() => undefined) }),
    /preText: it has not answered within 0.2 s/,
  ],
  ['has a hook that nobody knows', plugin({ preTxt: () => undefined } as never), /there is no hook 'preTxt'/],
  [
    'asks for a speed that none has',
    plugin({ customizePipeline: () => ({ speed: 9 }) }),
    /'speed' must be from/,
  ],
  [
    'asks for a model that none has',
    plugin({ customizePipeline: () => ({ model: 'x' }) }),
    /model 'x' does not exist/,
  ],
  [
    'changes what is not its own',
    plugin({ customizePipeline: () => ({ input: '' }) as never }),
    /'input' can't be changed/,
  ],
  ['gives a tail of NaN', plugin({ end: () => nan }), /end: sample 0/],
  ['is no plugin', { name: 'Not A Name' }, /plugin '0' could not be loaded: Its `name`/],
  ['takes a name of ours', plugin({}, { name: 'loudness' }), /'loudness' is a plugin of Lector's own/],
])(
  'a plugin that %s fails the request by its name, and the engine speaks on',
  async (_fault, bad, message) => {
    const engine = engineWith([bad]);
    await expect(speak(engine, {})).rejects.toMatchObject({
      code: 'plugin_failed',
      message: expect.stringMatching(message),
    });
    expect((await speak(engine, { plugins: [] })).chunks).toHaveLength(1);
  },
);

test('a name that is unknown or given twice, and wrong options, are the request’s fault', async () => {
  const engine = engineWith([]);
  const ask = (...names: string[]) => speak(engine, { plugins: names.map((name) => ({ name })) });
  const fault = (message: RegExp) => ({ code: 'invalid_plugins', message: expect.stringMatching(message) });
  await expect(ask('nobody')).rejects.toMatchObject(
    fault(/no plugin 'nobody' here. Plugins here: repeated-prefix, loudness/),
  );
  await expect(ask('loudness', 'loudness')).rejects.toMatchObject(fault(/named twice/));
  const loud = { plugins: [{ name: 'loudness', options: { lufs: 3 } }] };
  await expect(speak(engine, loud)).rejects.toMatchObject(
    fault(/'loudness': 'lufs' must be a number from -40 to -10/),
  );
});

test('a request that is cancelled does not wait for a hook', async () => {
  const leave = new AbortController();
  const engine = engineWith([plugin({ postAudio: () => new Promise(() => leave.abort(new Error('left'))) })]);
  await expect(speak(engine, {}, leave.signal)).rejects.toThrow('left');
});
