import { networkInterfaces } from 'node:os';
import type { Address } from '#core/sync/trust/network-files.ts';

type Cards = ReturnType<typeof networkInterfaces>;

/** A picture with more addresses than this becomes hard to scan. */
const most = 4;

/** Where others in the network reach this computer on that port, for the picture and the screen of the hub. IPv4 first: people type it. */
export function ownAddresses(port: number, cards: Cards = networkInterfaces()): readonly Address[] {
  const all = Object.values(cards).flatMap((numbers) => numbers ?? []);
  const reachable = all.filter(({ internal, address }) => !internal && !isLinkLocal(address));
  const [four, six] = [
    reachable.filter(({ family }) => family === 'IPv4'),
    reachable.filter(({ family }) => family === 'IPv6'),
  ];
  return [...four, ...six].slice(0, most).map(({ address }) => ({ host: address, port }));
}

/** Such a number means nothing on another computer without the name of its network card. */
const isLinkLocal = (number: string): boolean => /^(fe[89ab][0-9a-f]:|169\.254\.)/i.test(number);
