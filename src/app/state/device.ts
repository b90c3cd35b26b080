/** Where a stored voice runs and whether it was checked there, in a sentence. */
export function describeCheck(device: string, verdicts: { device: string; passed: boolean }[]): string {
  const on = (name: string) => verdicts.find((verdict) => verdict.device === name);
  if (device === 'webgpu') {
    return on('webgpu')?.passed
      ? 'Runs on your graphics card, checked.'
      : 'Runs on your graphics card, after a check when it first speaks.';
  }
  if (on('webgpu')?.passed === false) {
    return 'Your graphics card garbled the sound, so the processor speaks.';
  }
  const check = on(device);
  if (check?.passed === false)
    return 'The check of its sound failed on your processor; it is tried again when it speaks.';
  return check
    ? 'Runs on your processor, checked.'
    : 'Runs on your processor, after a check when it first speaks.';
}
