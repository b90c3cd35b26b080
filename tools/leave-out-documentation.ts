import { type ESTree, type Plugin, parseSync, Visitor } from 'vite';

/** What is said of a route or a schema, and does nothing: hosts that have the documentation from the build need none of it. */
const SAID_OF_ROUTES = new Set([
  ...['tag', 'summary', 'description', 'body', 'otherBodies', 'answers', 'headers', 'errors'],
]);
const SAID_OF_SCHEMAS = new Set(['describe', 'meta']);

/** The code of zod that makes JSON Schemas, which only the documentation wants. */
const SCHEMA_WRITERS = /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/;

/**
 * Leaves the API's documentation out of a build: the texts and examples of `route({…})`, `.describe(…)` and `.meta(…)` in
 * `src/api`, and what of zod writes them down. With `z` among the pure functions, schemas of answers go too.
 */
export function leaveOutDocumentation(): Plugin {
  return {
    name: 'lector-leave-out-documentation',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: [/\/src\/api\/.*\.ts$/, SCHEMA_WRITERS] },
      handler(code, id) {
        return { code: SCHEMA_WRITERS.test(id) ? emptied(code) : withoutWords(code), map: null };
      },
    },
  };
}

/** The same exports, which refuse to write; those that make writers, as each schema has one, give one that refuses. */
function emptied(code: string): string {
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  if (names.length === 0) throw new Error('zod writes JSON Schemas elsewhere by now.');
  const refuse = "const refuse = () => { throw new Error('This build writes no JSON Schemas.'); };";
  const lines = [refuse, 'const make = () => refuse;'];
  for (const name of names)
    lines.push(`export { ${/^create/.test(`${name}`) ? 'make' : 'refuse'} as ${name} };`);
  return [...lines, 'export { refuse as process };'].join('\n');
}

type Range = readonly [start: number, end: number];

/** The code of a TypeScript module without what documents its routes and schemas. */
export function withoutWords(code: string): string {
  const { program, errors } = parseSync('module.ts', code);
  if (errors[0]) throw new Error(errors[0].message);
  const ranges: Range[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [first], end }) {
      if (callee.type === 'MemberExpression' && isNamed(callee.property, SAID_OF_SCHEMAS)) {
        ranges.push([callee.object.end, end]);
      }
      if (callee.type === 'Identifier' && callee.name === 'route' && first?.type === 'ObjectExpression') {
        ranges.push(...wordsOf(first));
      }
    },
  }).visit(program);
  return cut(code, ranges);
}

function wordsOf({ properties, end }: ESTree.ObjectExpression): Range[] {
  return properties.flatMap((property, i) => {
    if (property.type !== 'Property' || !isNamed(property.key, SAID_OF_ROUTES)) return [];
    return [[property.start, properties[i + 1]?.start ?? end - 1] as const];
  });
}

function isNamed(node: ESTree.Node, names: ReadonlySet<string>): boolean {
  return node.type === 'Identifier' && names.has(node.name);
}

/** A range within another one goes with it. */
function cut(code: string, ranges: Range[]): string {
  let [kept, at] = ['', 0];
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    if (start < at) continue;
    kept += code.slice(at, start);
    at = end;
  }
  return kept + code.slice(at);
}
