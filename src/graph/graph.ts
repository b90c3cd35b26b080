import type { Tensor } from './tensor.ts';

/**
 * An attribute of a node. `other` is one that no pass needs to understand, as it stands in the file: subgraphs,
 * sparse tensors, types, texts that are not UTF-8, and integers beyond 2^53. `uses` are the values that its
 * subgraphs take from around them.
 */
export type Attribute =
  | { kind: 'float'; value: number }
  | { kind: 'int'; value: number }
  | { kind: 'floats'; value: number[] }
  | { kind: 'ints'; value: number[] }
  | { kind: 'string'; value: string }
  | { kind: 'strings'; value: string[] }
  | { kind: 'tensor'; value: Tensor }
  | { kind: 'other'; bytes: Uint8Array<ArrayBuffer>; uses: string[] };

/** An operator with the names of the values it takes and gives; '' is an optional one left out. */
export interface GraphNode {
  name: string;
  opType: string;
  /** '' for ONNX's own operators. */
  domain: string;
  inputs: string[];
  outputs: string[];
  attributes: Map<string, Attribute>;
  extra?: Uint8Array<ArrayBuffer>;
}

/** An input or output of the whole graph. `raw` is how the file tells it, and what is written where it is there. */
export interface ValueInfo {
  name: string;
  /** 0 where it is no tensor. */
  elementType: number;
  /** Fixed sizes, names of free ones, '' for a nameless one; undefined where the file doesn't say. */
  dims?: (number | string)[] | undefined;
  raw?: Uint8Array<ArrayBuffer>;
}

/**
 * A model file as plain data that passes edit in place. The order of `nodes` is free: the writer sorts them.
 * Types of inner values are not kept, as passes would make them wrong; runtimes infer them.
 */
export interface Graph {
  name: string;
  nodes: GraphNode[];
  initializers: Map<string, Tensor>;
  inputs: ValueInfo[];
  outputs: ValueInfo[];
  /** Versions of the operator sets by domain. */
  opsets: Map<string, number>;
  irVersion: number;
  producer: { name: string; version: string };
  metadata: Map<string, string>;
  /** Fields of the file that are kept as they stand. */
  extra: { model: Uint8Array<ArrayBuffer>; graph: Uint8Array<ArrayBuffer> };
}

/** A whole number among a node's attributes, or `otherwise`. */
export function intAttribute(node: GraphNode, name: string, otherwise: number): number {
  const attribute = node.attributes.get(name);
  return attribute?.kind === 'int' ? attribute.value : otherwise;
}

/** A list of whole numbers among a node's attributes, or undefined. */
export function intsAttribute(node: GraphNode, name: string): number[] | undefined {
  const attribute = node.attributes.get(name);
  return attribute?.kind === 'ints' ? attribute.value : undefined;
}
