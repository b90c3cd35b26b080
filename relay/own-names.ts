import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** Whether only this machine can reach what listens on an address. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
}

/** How requests may name a server on an address: by its numbers and the machine's name; none on loopback, where fixed names do. */
export function ownNames(address: string): string[] {
  if (isLoopback(address)) return [];
  const [first = ''] = hostname().split('.', 1);
  // The second one is its name by mDNS, in the local network.
  return [...ownNumbers(address), hostname(), `${first}.local`].filter((name) => name !== '');
}

/** The addresses at which a server on an address can be reached, as they stand in URLs. */
export function ownNumbers(address: string): string[] {
  const isAny = address === '0.0.0.0' || address === '::';
  const here = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  // A link-local one means nothing without its interface.
  const usable = here.filter(
    ({ family, internal, scopeid }) => !internal && !scopeid && (address === '::' || family === 'IPv4'),
  );
  const addresses = isAny ? usable.map(({ address: own }) => own) : [address];
  return addresses.filter((own) => isIP(own) !== 0).map((own) => (isIP(own) === 6 ? `[${own}]` : own));
}
