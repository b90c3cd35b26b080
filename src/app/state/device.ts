/** Where a voice runs, in words that follow “it speaks”. */
export function describeDevice(device: string): string {
  switch (device) {
    case 'webgpu':
      return 'with the graphics chip of this device';
    case 'wasm':
    case 'native':
      return 'with the processor of this device';
    default:
      return 'on this device';
  }
}
