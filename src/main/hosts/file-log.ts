import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Log } from '#core/ports.ts';

const LARGEST_BYTES = 5_000_000;

/**
 * The log file of this computer: one JSON object a line. At a start a file that grew too large becomes the previous one, so two are
 * the most there are. Written synchronously: the lines before a crash are the ones that matter.
 */
export function createFileLog(folder: string): Log {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'deelbalie.log');
  if (sizeOf(file) > LARGEST_BYTES) renameSync(file, join(folder, 'deelbalie.previous.log'));
  return pino({ base: null }, pino.destination({ dest: file, sync: true, mode: 0o600 }));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
