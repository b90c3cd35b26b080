import type { Device } from '../registry/schema.ts';
import type { RepoFile } from './types.ts';

/** How exports of transformers.js name the number format of a graph: `model_q4.onnx`. */
const SUFFIXES = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  q8f16: '_q8f16',
  int8: '_int8',
  uint8: '_uint8',
  uint8f16: '_uint8f16',
  q4: '_q4',
  q4f16: '_q4f16',
  bnb4: '_bnb4',
} as const;

export type Dtype = keyof typeof SUFFIXES;

/** The graph of a number format, then the files beside it that hold its weights; empty when it is not there. */
export function graphPaths(files: readonly RepoFile[], base: string, dtype: Dtype): string[] {
  const graph = `${base}${SUFFIXES[dtype]}.onnx`;
  if (!files.some(({ path }) => path === graph)) return [];
  const isData = (path: string) => path === `${graph}_data` || path.startsWith(`${graph}_data_`);
  return [graph, ...files.map(({ path }) => path).filter(isData)];
}

/** The number formats in which a graph is there. */
export function dtypesOf(files: readonly RepoFile[], base: string): Dtype[] {
  const all = Object.keys(SUFFIXES) as Dtype[];
  return all.filter((dtype) => graphPaths(files, base, dtype).length > 0);
}

/** For each device those of its wanted variants that are there; devices that have none are left out. */
export function devicesFor(
  wanted: Readonly<Record<Device, readonly string[]>>,
  there: readonly string[],
): Partial<Record<Device, string[]>> {
  const entries = Object.entries(wanted).map(([device, ids]) => [
    device,
    ids.filter((id) => there.includes(id)),
  ]);
  return Object.fromEntries(entries.filter(([, ids]) => ids?.length)) as Partial<Record<Device, string[]>>;
}
