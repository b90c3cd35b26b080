import { joinPcm } from '../../audio/pcm.ts';
import type { PluginTime, PluginWish } from '../../engine/plugins.ts';
import type { Registry } from '../../models/registry/schema.ts';
import type { MarkedText } from '../../text/markup/marks.ts';
import { applyEdits, type Edit } from '../../text/spans/mapped-text.ts';
import type { Steps } from '../steps.ts';
import { callHook, callHookNow, type HookCaller } from './call-hook.ts';
import { asObject, checkEdits, checkSound, checkTail } from './check-answer.ts';
import { checkPipeline } from './check-pipeline.ts';
import type { ChosenPlugin } from './choose.ts';
import type { Pipeline, Plugin, PluginHooks, PluginRequest, PluginSound, PluginText } from './plugin.ts';
import { replaceIn } from './replace.ts';

/** The plugins of one request, at work. Everything rejects with `plugin_failed`, naming the plugin and its hook. */
export interface PluginRun {
  /** What runs, in its order, for whoever continues this request. */
  wishes: PluginWish[];
  /** How many spoken segments back the audio hooks remember. */
  remembers: number;
  hasSoundHooks: boolean;
  hasEndHooks: boolean;
  customizePipeline<Request extends Pipeline>(request: Request, registry: Registry): Promise<Request>;
  preText(marked: MarkedText, language: string): Promise<MarkedText>;
  /** One function for each plugin that has a `postText`. */
  postText: ((text: string, language: string) => readonly Edit[])[];
  sound(sound: PluginSound): Promise<PluginSound>;
  end(sampleRate: number): Promise<Float32Array<ArrayBuffer> | undefined>;
  /** How long each plugin has run since this was asked last; nothing of those that have not. */
  takeTimes(): PluginTime[];
}

export interface StartOptions {
  input: string;
  steps: Pick<Steps, 'hook'>;
  signal: AbortSignal;
  limitMs?: number | undefined;
}

type Started = HookCaller & { hooks: PluginHooks };

/** Starts plugins for one request. */
export async function startPlugins(
  chosen: readonly ChosenPlugin[],
  { input, ...calling }: StartOptions,
): Promise<PluginRun> {
  const times = new Map<string, number>();
  const started: Started[] = [];
  for (const { plugin, options } of chosen) {
    const { name } = plugin;
    const caller = { ...calling, name, spent: (ms: number) => times.set(name, (times.get(name) ?? 0) + ms) };
    const request = { options: structuredClone(options), input };
    const hooks = await startHooks(caller, plugin, request);
    started.push({ ...caller, hooks });
  }

  /** Calls a hook of each plugin that has it, one after the other. */
  async function each(
    name: keyof PluginHooks,
    call: (hooks: Required<PluginHooks>) => unknown,
    use: (answer: unknown) => void,
  ): Promise<void> {
    for (const plugin of started) {
      if (!plugin.hooks[name]) continue;
      // The answer is checked inside, so that a wrong one is that plugin's failure.
      await callHook(plugin, name, async () => use(await call(plugin.hooks as Required<PluginHooks>)));
    }
  }

  return {
    wishes: chosen.map(({ plugin: { name }, options }) => ({ name, options })),
    remembers: Math.max(0, ...chosen.map(({ plugin }) => plugin.remembers ?? 0)),
    hasSoundHooks: started.some(({ hooks }) => hooks.preAudio ?? hooks.postAudio),
    hasEndHooks: started.some(({ hooks }) => hooks.end),
    async customizePipeline(request, registry) {
      let wanted = request;
      await each(
        'customizePipeline',
        (hooks) => hooks.customizePipeline(pipelineOf(wanted)),
        (answer) => {
          wanted = { ...wanted, ...checkPipeline(answer, registry) };
        },
      );
      return wanted;
    },
    async preText(marked, language) {
      let { text } = marked;
      await each(
        'preText',
        (hooks) => hooks.preText(pluginText(text.text, language)),
        (answer) => {
          text = applyEdits(text, checkEdits(answer, text.text));
        },
      );
      return { ...marked, text };
    },
    postText: started.flatMap((plugin) => {
      const { hooks } = plugin;
      if (!hooks.postText) return [];
      return (text: string, language: string) =>
        callHookNow(plugin, 'postText', () => checkEdits(hooks.postText?.(pluginText(text, language)), text));
    }),
    async sound(sound) {
      let heard = sound;
      const use = (answer: unknown) => {
        heard = checkSound(answer, heard);
      };
      if (!sound.isPause) await each('preAudio', (hooks) => hooks.preAudio(pluginSound(heard)), use);
      await each('postAudio', (hooks) => hooks.postAudio(pluginSound(heard)), use);
      return heard;
    },
    async end(sampleRate) {
      const tails: Float32Array<ArrayBuffer>[] = [];
      await each(
        'end',
        (hooks) => hooks.end(),
        (answer) => {
          tails.push(checkTail(answer, sampleRate) ?? new Float32Array(0));
        },
      );
      const tail = joinPcm(tails);
      return tail.length > 0 ? tail : undefined;
    },
    takeTimes() {
      const taken = [...times].map(([name, ms]) => ({ name, ms }));
      times.clear();
      return taken;
    },
  };
}

/** Starts one plugin. Rejects with `plugin_failed` where it throws, or gives something else than hooks. */
export function startHooks(caller: HookCaller, plugin: Plugin, request: PluginRequest): Promise<PluginHooks> {
  return callHook(caller, 'start', async () => checkHooks(await plugin.start(request)));
}

/** The names of the hooks, in the order in which they come. */
export const HOOKS: readonly string[] = [
  'customizePipeline',
  'preText',
  'postText',
  'preAudio',
  'postAudio',
  'end',
] satisfies (keyof PluginHooks)[];

function checkHooks(answer: unknown): PluginHooks {
  const hooks = asObject(answer);
  for (const [name, hook] of Object.entries(hooks)) {
    if (!HOOKS.includes(name))
      throw new Error(`there is no hook '${name}'; the hooks are ${HOOKS.join(', ')}`);
    if (hook !== undefined && typeof hook !== 'function')
      throw new Error(`its hook '${name}' is no function`);
  }
  return hooks as PluginHooks;
}

function pipelineOf({ model, voice, language, speed, reading }: Pipeline): Pipeline {
  return structuredClone({ model, voice, language, speed, reading });
}

function pluginText(text: string, language: string): PluginText {
  return { text, language, replace: (pattern, replacement) => replaceIn(text, pattern, replacement) };
}

/** Only the samples may be changed in place. */
function pluginSound(sound: PluginSound): PluginSound {
  return { ...sound, words: sound.words.map((word) => ({ ...word })) };
}
