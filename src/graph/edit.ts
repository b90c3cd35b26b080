import type { Attribute, Graph, GraphNode } from './graph.ts';
import type { Tensor } from './tensor.ts';

/** Who makes and who takes each value, as things stood when it was made. */
export interface GraphIndex {
  producer: ReadonlyMap<string, GraphNode>;
  /** Nodes that take a value, each once; also where only a subgraph of theirs does. */
  consumers(value: string): readonly GraphNode[];
  /** Whether a value is an output of the whole graph: then its name must stay. */
  isOutput(value: string): boolean;
}

export function indexGraph(graph: Graph): GraphIndex {
  const producer = new Map<string, GraphNode>();
  const consumers = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    for (const output of node.outputs) if (output) producer.set(output, node);
    for (const value of new Set(valuesTaken(node))) {
      const takers = consumers.get(value);
      if (takers) takers.push(node);
      else consumers.set(value, [node]);
    }
  }
  const outputs = new Set(graph.outputs.map(({ name }) => name));
  return { producer, consumers: (value) => consumers.get(value) ?? [], isOutput: (v) => outputs.has(v) };
}

/** The values that a node needs, with those that its subgraphs take. */
export function valuesTaken(node: GraphNode): string[] {
  const taken = node.inputs.filter((name) => name !== '');
  for (const attribute of node.attributes.values()) {
    if (attribute.kind === 'other') taken.push(...attribute.uses);
  }
  return taken;
}

/** Gives names that neither a value nor a node of the graph has, nor the caller was given: `base`, `base_1` … */
export function createNames(graph: Graph): (base: string) => string {
  const taken = new Set(graph.initializers.keys());
  for (const { name } of [...graph.inputs, ...graph.outputs]) taken.add(name);
  for (const node of graph.nodes) {
    taken.add(node.name);
    for (const name of [...valuesTaken(node), ...node.outputs]) taken.add(name);
  }
  return (base) => {
    let name = base;
    for (let i = 1; taken.has(name); i++) name = `${base}_${i}`;
    taken.add(name);
    return name;
  };
}

/** A node under construction: attributes as plain numbers are `int`, lists are `ints`, texts are `string`. */
export function createNode(
  opType: string,
  fields: {
    name: string;
    inputs: string[];
    outputs: string[];
    attributes?: Record<string, number | number[] | string | Attribute>;
    domain?: string;
  },
): GraphNode {
  const attributes = new Map(
    Object.entries(fields.attributes ?? {}).map(([key, v]) => [key, toAttribute(v)]),
  );
  const { name, inputs, outputs, domain = '' } = fields;
  return { name, opType, domain, inputs, outputs, attributes };
}

function toAttribute(value: number | number[] | string | Attribute): Attribute {
  if (typeof value === 'number') return { kind: 'int', value };
  if (typeof value === 'string') return { kind: 'string', value };
  return Array.isArray(value) ? { kind: 'ints', value } : value;
}

/** Puts nodes in the place of one. They must give the outputs of the old one that are still taken. */
export function replaceNode(graph: Graph, old: GraphNode, ...replacement: GraphNode[]): void {
  const at = graph.nodes.indexOf(old);
  if (at < 0) throw new Error(`The graph has no such node: ${old.name}.`);
  graph.nodes.splice(at, 1, ...replacement);
}

/** A constant value: an initializer, or what a Constant node holds; undefined for computed values. */
export function constantTensor(graph: Graph, index: GraphIndex, value: string): Tensor | undefined {
  const stored = graph.initializers.get(value);
  if (stored) return stored;
  const node = index.producer.get(value);
  const attribute = node?.opType === 'Constant' ? node.attributes.get('value') : undefined;
  return attribute?.kind === 'tensor' ? attribute.value : undefined;
}

/** Drops nodes whose outputs nobody takes, and initializers that nobody takes. */
export function removeUnused(graph: Graph): void {
  const index = indexGraph(graph);
  const live = new Set<GraphNode>();
  const waiting = graph.outputs.map(({ name }) => name);
  const needed = new Set(waiting);
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const node = index.producer.get(value);
    if (!node || live.has(node)) continue;
    live.add(node);
    for (const name of valuesTaken(node)) {
      needed.add(name);
      waiting.push(name);
    }
  }
  graph.nodes = graph.nodes.filter((node) => live.has(node));
  for (const name of [...graph.initializers.keys()]) if (!needed.has(name)) graph.initializers.delete(name);
}
