import { z } from 'zod';

/**
 * A field that is taken as it comes, and told of in full under the name `id`. What lies in it is checked by the engine,
 * which knows its meaning; that both say the same is a test's business.
 */
export function checkedByEngine<Field extends z.ZodType>(
  field: Field,
  { id, described }: { id: string; described: z.ZodType },
): Field {
  // In one piece: builds that have no documentation leave it out.
  return field.meta({ id, ...schemaOf(described) });
}

function schemaOf(described: z.ZodType): object {
  const { $schema, ...schema } = z.toJSONSchema(described, { io: 'input' });
  return schema;
}
