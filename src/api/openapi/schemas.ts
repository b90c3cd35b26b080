import { z } from 'zod';
import type { Schema } from './types.ts';

/** JSON Schemas of zod's schemas; those that have an `id` are put together as components. */
export interface Schemas {
  /** What a client may send or gets, as JSON Schema; a reference where the schema has an `id`. */
  describe(schema: z.ZodType): Schema;
  components: Record<string, Schema>;
}

export function createSchemas(): Schemas {
  const components: Record<string, Schema> = {};
  return {
    components,
    describe(schema) {
      const { $schema, $defs = {}, ...described } = moveReferences(z.toJSONSchema(schema, { io: 'input' }));
      for (const [id, { id: _, ...definition }] of Object.entries($defs)) components[id] = definition;
      return described;
    },
  };
}

/** In a document, definitions lie elsewhere than in a schema that stands alone. */
function moveReferences(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Schema;
}
