// Finds the Chromium that tests run in, and installs one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Gives the path of a Chromium, or '' for the one that Playwright keeps for itself. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const commands = isDebianRoot
    ? [
        ['apt-get', 'update', '-qq'],
        ['apt-get', 'install', '-y', '-qq', 'chromium', 'ffmpeg'],
      ]
    : [['npx', 'playwright', 'install', 'chromium']];
  for (const [command, ...args] of commands) {
    console.log(`No Chromium is installed: ${command} ${args.join(' ')}`);
    const { status } = spawnSync(command, args, { stdio: 'inherit' });
    if (status !== 0) throw new Error(`Failed to install Chromium: ${command} ended with ${status}.`);
  }
  return findChromium();
}

/** Gives the path of a Chromium: `CHROMIUM_PATH`, else the system's; '' for the one that Playwright keeps. */
export function findChromium() {
  return process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place)) ?? '';
}
