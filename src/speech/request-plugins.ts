import type { SpeechInfo } from '../engine/engine.ts';
import type { PluginRun } from './plugins/run.ts';
import type { RequestText } from './read-request.ts';

/** Lets plugins edit the text before anything else reads it, and each sentence as it will be said. */
export async function editText(plugins: PluginRun, text: RequestText): Promise<RequestText> {
  const marked = await plugins.preText(text.marked, text.options.language);
  return { ...text, marked, options: { ...text.options, editSaid: plugins.postText } };
}

/** The plugins that run, and how long each has taken before the first sound. */
export function toldIn(plugins: PluginRun): NonNullable<SpeechInfo['plugins']> {
  const times = new Map(plugins.takeTimes().map(({ name, ms }) => [name, ms]));
  return plugins.wishes.map((chosen) => ({ ...chosen, ms: times.get(chosen.name) ?? 0 }));
}
