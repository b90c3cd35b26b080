import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Whether only this machine can reach what listens on an address. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
}

/** How requests may name a server on an address by number: none on loopback, where fixed names do. */
export function ownNames(address: string): string[] {
  if (isLoopback(address)) return [];
  const isAny = address === '0.0.0.0' || address === '::';
  const addresses = isAny
    ? Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address: own }) => own))
    : [address];
  return addresses.filter((own) => isIP(own) !== 0).map((own) => (isIP(own) === 6 ? `[${own}]` : own));
}
