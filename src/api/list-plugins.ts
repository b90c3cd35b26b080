import { z } from 'zod';
import type { CallOptions } from './route.ts';

/** A list in OpenAI's shape of what `plugins` of a request can name. */
export const pluginListSchema = z
  .object({
    object: z.literal('list'),
    data: z.array(
      z.object({
        id: z.string().describe('Its name; of a module that could not be loaded, where it lies.'),
        object: z.literal('plugin'),
        module: z.string().nullable().describe('Where its module lies; null for those that ship.'),
        order: z.number().describe('Lower ones run first.'),
        hooks: z.array(z.string()).describe('What it takes part in.'),
        options: z
          .record(z.string(), z.unknown())
          .describe("How it is set up here; a request's options go over them."),
        on: z.boolean().describe('Whether it runs for requests that name no plugins.'),
        problem: z.string().nullable().describe("Why it can't run, when that is so."),
      }),
    ),
  })
  .meta({ id: 'PluginList' });

/** `GET /v1/plugins`: the plugins, in the order in which they run. */
export async function listPlugins({ engine }: CallOptions): Promise<z.infer<typeof pluginListSchema>> {
  const plugins = await engine.plugins();
  return {
    object: 'list',
    data: plugins.map(({ name, module = null, order, hooks, options, isOn, problem = null }) => ({
      id: name,
      object: 'plugin',
      module,
      order,
      hooks,
      options,
      on: isOn,
      problem,
    })),
  };
}
