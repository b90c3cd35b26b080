import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The peer has a package folder of its own, because it brings a runtime of its own. */
export const PEER = fileURLToPath(new URL('./peer/', import.meta.url));

/** Installs kokoro-js into its folder, once. */
export function installPeer(): void {
  if (existsSync(join(PEER, 'node_modules/kokoro-js'))) return;
  const { status } = spawnSync('npm', ['ci'], { cwd: PEER, stdio: 'inherit' });
  if (status !== 0) throw new Error('kokoro-js could not be installed.');
}
