import { constantTensor, type GraphIndex, indexGraph } from '../edit.ts';
import type { Graph, GraphNode } from '../graph.ts';
import { readElements } from '../tensor.ts';
import { type Builder, createBuilder } from './builder.ts';

/** sin² πr as a polynomial in r², without its constant 0, for |r| <= 1/2: least squares, off by 5e-7 at most. */
const SQUARED_SINE = [
  9.869521746784237, -32.465035856792674, 42.642276123061414, -29.42110753895407, 10.573169572616234,
];

/**
 * Rewrites sin² x, the heart of the vocoder's Snake activations, as a polynomial of what is left of x when whole
 * half-turns are taken away. onnxruntime's Sin in WASM computes one value after the other on one thread, so that
 * fifteen plain operators take a fifth of its time (`docs/performance.md`). Gives how many were rewritten.
 */
export async function rewriteSquaredSines(graph: Graph): Promise<number> {
  const index = indexGraph(graph);
  const builder = createBuilder(graph, '/fast');
  let rewritten = 0;
  for (const node of [...graph.nodes]) {
    const sine = await squaredSine(graph, index, node);
    if (!sine) continue;
    builder.replace(node, addSquaredSine(builder, sine.inputs[0] ?? ''));
    graph.nodes.splice(graph.nodes.indexOf(sine), 1);
    rewritten++;
  }
  return rewritten;
}

function addSquaredSine({ op, float }: Builder, x: string): string {
  const turns = op('Mul', [x, float(1 / Math.PI)]);
  const rest = op('Sub', [turns, op('Round', [turns])]);
  const square = op('Mul', [rest, rest]);
  const [last = 0, ...lower] = [...SQUARED_SINE].reverse();
  let sum = op('Mul', [square, float(last)]);
  for (const coefficient of lower) sum = op('Mul', [op('Add', [sum, float(coefficient)]), square]);
  return sum;
}

/** The Sin whose result, and nothing else of it, a node squares. */
async function squaredSine(graph: Graph, index: GraphIndex, node: GraphNode): Promise<GraphNode | undefined> {
  const [base = '', exponent = ''] = node.inputs;
  if (node.opType === 'Mul' ? base !== exponent : node.opType !== 'Pow') return undefined;
  const sine = index.producer.get(base);
  if (sine?.opType !== 'Sin' || index.consumers(base).length !== 1 || index.isOutput(base)) return undefined;
  if (node.opType === 'Mul') return sine;
  const constant = constantTensor(graph, index, exponent);
  const values = constant && (await readElements(constant));
  return values?.length === 1 && Number(values[0]) === 2 ? sine : undefined;
}
