import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../tools/ensure-chromium.mjs';
import { measureBuiltin } from './builtin.ts';
import { measureCold } from './cold.ts';
import { measureEncoders } from './encoders.ts';
import { measureExport } from './export.ts';
import { measureGrowth } from './growth.ts';
import { measureKokoro } from './kokoro.ts';
import { measureKokoroMemory } from './kokoro-memory.ts';
import { measureLoad } from './load.ts';
import { measureMemory } from './memory.ts';
import { printTable, type Table } from './table.ts';
import { measureText } from './text.ts';
import { measureWarm } from './warm.ts';

const RESULTS = fileURLToPath(new URL('../../test-results/', import.meta.url));

interface BenchOptions {
  kokoro: boolean;
  only?: string[];
  /** How long the load lasts, or the sound of the export. */
  seconds?: number;
}

const PARTS: Record<string, (options: BenchOptions) => AsyncGenerator<Table>> = {
  builtin: measureBuiltin,
  cold: measureCold,
  warm: measureWarm,
  memory: measureMemory,
  encoders: measureEncoders,
  text: measureText,
  growth: measureGrowth,
  kokoro: measureKokoro,
  'kokoro-memory': measureKokoroMemory,
  load: measureLoad,
  export: measureExport,
};

/** Measures one part after the other, prints each table when it is there, and writes `test-results/bench.json`. */
export async function runBench(options: BenchOptions): Promise<void> {
  const { kokoro, only } = options;
  const isUsual = (part: string) =>
    part !== 'load' && part !== 'export' && (kokoro || !part.startsWith('kokoro'));
  const wanted = only ?? Object.keys(PARTS).filter(isUsual);
  const tables: Table[] = [];
  for (const name of wanted) {
    const measure = PARTS[name];
    if (!measure) throw new Error(`There is no part '${name}': ${Object.keys(PARTS).join(', ')}.`);
    for await (const table of measure(options)) {
      printTable(table);
      tables.push(table);
    }
  }
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(
    `${RESULTS}bench.json`,
    `${JSON.stringify({ machine: describeMachine(), tables }, null, 2)}\n`,
  );
}

function describeMachine() {
  const chromium = findChromium();
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model,
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.version,
    chromium: chromium && execFileSync(chromium, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim(),
  };
}
