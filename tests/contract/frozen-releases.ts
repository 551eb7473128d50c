import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sayable } from './sayable.ts';

const folder = new URL('frozen/', import.meta.url);

/** So many releases behind a device may be, and still be understood. */
export const keptReleases = 3;

const numbersOf = (release: string): number[] => release.split('.').map(Number);

function order(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  return a.map((number, at) => number - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Newest last. */
export const frozenReleases = (): string[] =>
  readdirSync(folder)
    .filter((name) => /^\d+\.\d+\.\d+\.json$/.test(name))
    .map((name) => name.slice(0, -'.json'.length))
    .sort(order);

export const readFrozen = (release: string): Sayable =>
  JSON.parse(readFileSync(new URL(`${release}.json`, folder), 'utf8')) as Sayable;

/** A line for each command, so that a change of one is seen as one. Releases that no device may have any more go. */
export function freeze(release: string, sayable: Sayable): void {
  writeFileSync(new URL(`${release}.json`, folder), textOf(sayable));
  for (const old of frozenReleases().slice(0, -keptReleases)) rmSync(new URL(`${old}.json`, folder));
}

function textOf({ protocol, commands, messages }: Sayable): string {
  const lines = (shapes: object): string =>
    Object.entries(shapes)
      .map(([name, shape]) => `    ${JSON.stringify(name)}: ${JSON.stringify(shape)}`)
      .join(',\n');
  return `{\n  "protocol": ${protocol},\n  "commands": {\n${lines(commands)}\n  },\n  "messages": {\n${lines(messages)}\n  }\n}\n`;
}

export const releaseOfProgram = (): string =>
  (
    JSON.parse(readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8')) as {
      version: string;
    }
  ).version;
