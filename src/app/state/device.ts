import { t } from '../messages/messages.ts';

/** Where a stored voice runs and whether it was checked there, in a sentence. */
export function describeCheck(device: string, verdicts: { device: string; passed: boolean }[]): string {
  const { checks } = t.neural;
  const on = (name: string) => verdicts.find((verdict) => verdict.device === name);
  if (device === 'webgpu') return on('webgpu')?.passed ? checks.card : checks.cardUnchecked;
  if (on('webgpu')?.passed === false) return checks.cardFailed;
  const check = on(device);
  if (check?.passed === false) return checks.processorFailed;
  return check ? checks.processor : checks.processorUnchecked;
}
