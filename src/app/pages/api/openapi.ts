import type { OpenApiDocument, Operation, Parameter, Schema } from '../../../api/openapi/types.ts';

/** One route of the description. */
export interface ApiRoute {
  method: string;
  /** With its parameters in braces. */
  path: string;
  operation: Operation;
}

/** A field of a body, those of inner objects by their paths: `usage.input_tokens`, `turns[].text`. */
export interface ApiField {
  name: string;
  schema: Schema;
  isRequired: boolean;
}

/** The routes by chapter, in the description's order; only those in which all the words are found. */
export function routesOf({ tags, paths }: OpenApiDocument, words = '') {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  const fits = ({ method, path, operation }: ApiRoute) => {
    const text = `${method} ${path} ${operation.summary}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  return tags
    .map(({ name, description }) => ({
      name,
      description,
      routes: routes.filter((route) => route.operation.tags.includes(name) && fits(route)),
    }))
    .filter((chapter) => chapter.routes.length > 0);
}

/** The fields of a body. Where a body has several shapes, those of all of them, each once. */
export function fieldsOf(schema: Schema, document: OpenApiDocument, prefix = ''): ApiField[] {
  const { properties = {}, required = [], anyOf, oneOf } = resolve(schema, document);
  const choices = (anyOf ?? oneOf ?? []).flatMap((choice) => fieldsOf(choice, document, prefix));
  const own = Object.entries(properties).flatMap(([key, value]) => {
    if (typeof value === 'boolean') return [];
    const name = prefix + key;
    // Two levels are enough for every body; a shape that holds itself ends there.
    const isDeep = prefix.split('.').length > 2;
    const items = itemsOf(value);
    return [
      { name, schema: value, isRequired: required.includes(key) },
      ...(isDeep ? [] : fieldsOf(value, document, `${name}.`)),
      ...(isDeep || !items ? [] : fieldsOf(items, document, `${name}[].`)),
    ];
  });
  const seen = new Set<string>();
  return [...own, ...choices].filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** What a schema asks for, in a few words: `"mp3" | "opus"`, `list of Voice`. */
export function nameType(schema: Schema): string {
  if (schema.$ref) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(nameType))].join(' | ');
  const items = itemsOf(schema);
  if (items) return `${nameType(items)}[]`;
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  return schema.format === 'binary' ? 'file' : (schema.type ?? 'any');
}

/** An example of a parameter, or nothing. */
export function exampleOf({ schema }: Parameter): string {
  const [example] = schema.examples ?? [];
  return example === undefined ? '' : String(example);
}

/** A path with its parameters in place, and a query of those that were given. */
export function fillPath(
  path: string,
  parameters: readonly Parameter[],
  values: Record<string, string>,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const given = parameters.filter(({ name, in: place }) => place === 'query' && values[name]);
  const query = new URLSearchParams(Object.fromEntries(given.map(({ name }) => [name, values[name] ?? ''])));
  return given.length > 0 ? `${filled}?${query}` : filled;
}

function resolve(schema: Schema, { components }: OpenApiDocument): Schema {
  if (!schema.$ref) return schema;
  return components.schemas[nameType(schema)] ?? {};
}

/** What a list holds; also of a list that may be left out. */
function itemsOf({ items, anyOf = [] }: Schema): Schema | undefined {
  if (typeof items === 'object' && !Array.isArray(items)) return items as Schema;
  return anyOf.map(itemsOf).find((found) => found !== undefined);
}
