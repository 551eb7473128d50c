import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What must outlive a restart so that recovery does not go round in circles. Instants in milliseconds. */
export interface RecoveryNotes {
  restarts: readonly number[];
  /** The version in which the graphics process kept dying; that version starts without hardware acceleration. */
  softwareRenderingFor: string;
}

export interface RecoveryMemory {
  read(): RecoveryNotes;
  write(notes: RecoveryNotes): void;
}

const NOTHING: RecoveryNotes = { restarts: [], softwareRenderingFor: '' };

/**
 * Keeps the notes in a small file. It is read before `ready`, hence synchronously. A file that is missing or unreadable counts as
 * nothing noted, and a disk that refuses to write only costs the memory: recovery itself must never be what fails.
 */
export function createRecoveryMemory(file: string): RecoveryMemory {
  return {
    read() {
      try {
        return parseNotes(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return NOTHING;
      }
    },
    write(notes) {
      try {
        writeFileSync(`${file}.tmp`, JSON.stringify(notes), { mode: 0o600 });
        renameSync(`${file}.tmp`, file);
      } catch {
        // See above.
      }
    },
  };
}

function parseNotes(value: unknown): RecoveryNotes {
  if (typeof value !== 'object' || value === null) return NOTHING;
  const restarts = 'restarts' in value && Array.isArray(value.restarts) ? value.restarts : [];
  const version = 'softwareRenderingFor' in value ? value.softwareRenderingFor : '';
  return {
    restarts: restarts.filter((instant: unknown) => Number.isFinite(instant)),
    softwareRenderingFor: typeof version === 'string' ? version : '',
  };
}
