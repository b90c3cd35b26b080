import { createNames, createNode, replaceNode } from '../edit.ts';
import type { Attribute, Graph, GraphNode } from '../graph.ts';
import { floatTensor, intsTensor, type Tensor } from '../tensor.ts';

type Attributes = Record<string, number | number[] | string | Attribute>;

/** Collects new nodes and constants for a graph; constants of the same content are stored once. */
export interface Builder {
  /** Adds a node and gives the name of its output. `domain` is `com.microsoft` for onnxruntime's own operators. */
  op(type: string, inputs: string[], attributes?: Attributes, domain?: string): string;
  ints(...values: number[]): string;
  float(value: number): string;
  floats(dims: number[], values: ArrayLike<number>): string;
  /** Adds a constant of its own. */
  tensor(tensor: Tensor): string;
  /** Puts the nodes that were added since the last time in the place of one, whose output `value` becomes. */
  replace(old: GraphNode, value: string): void;
}

/** `prefix` begins the names of all that is added. */
export function createBuilder(graph: Graph, prefix: string): Builder {
  const name = createNames(graph);
  const constants = new Map<string, string>();
  let nodes: GraphNode[] = [];

  function constant(key: string, make: () => Tensor): string {
    const known = constants.get(key);
    if (known) return known;
    const added = name(`${prefix}/constant`);
    graph.initializers.set(added, make());
    constants.set(key, added);
    return added;
  }

  function floats(dims: number[], values: ArrayLike<number>): string {
    const data = Float32Array.from(values);
    return constant(`float ${dims} ${data}`, () => floatTensor(dims, data));
  }

  return {
    op(type, inputs, attributes = {}, domain = '') {
      if (domain && !graph.opsets.has(domain)) graph.opsets.set(domain, 1);
      const output = name(`${prefix}/${type}_output`);
      nodes.push(
        createNode(type, { name: name(`${prefix}/${type}`), inputs, outputs: [output], attributes, domain }),
      );
      return output;
    },
    ints: (...values) => constant(`int ${values}`, () => intsTensor(values)),
    float: (value) => floats([], [value]),
    floats,
    tensor(tensor) {
      const added = name(`${prefix}/weight`);
      graph.initializers.set(added, tensor);
      return added;
    },
    replace(old, value) {
      const last = nodes.find(({ outputs }) => outputs.includes(value));
      if (!last) throw new Error(`No new node makes '${value}', which was to stand for ${old.name}.`);
      last.outputs = [...old.outputs];
      replaceNode(graph, old, ...nodes);
      nodes = [];
    },
  };
}
