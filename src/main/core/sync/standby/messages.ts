import * as z from 'zod';
import { namePattern } from '../../store/backup.ts';

/** What a standby and its hub say to each other beside the greeting. No row of the house is ever in it. */

/** The name becomes one in a folder there: nothing else than a backup's own is taken. */
const name = z.string().max(80).regex(namePattern);
const instant = z.iso.datetime({ precision: 3 });
const count = z.number().int().min(0);

/** "Which is your newest verified backup?" */
export const newest = z.object({});
export type Newest = z.infer<typeof newest>;

const offered = z.object({
  name,
  madeAt: instant,
  reason: z.string().max(40),
  size: z.number().int().min(1),
  /** Of the whole file, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  schemaVersion: z.string().max(80),
  appVersion: z.string().max(40),
});
export type OfferedBackup = z.infer<typeof offered>;

export const newestAnswer = z.object({
  /** `server`: the tools of the house's database server make them, and there is none to give. */
  madeBy: z.enum(['app', 'server']),
  /** Null: none yet. */
  backup: offered.nullable(),
  /** What opens a backup for whoever has the paper with the code, and the root of the house, sealed with what is in there. */
  papers: z.object({
    recovery: z.string().max(8_000).nullable(),
    root: z.string().max(16_000).nullable(),
  }),
});
export type NewestAnswer = z.infer<typeof newestAnswer>;

export const piece = z.object({ name, start: count });
export type Piece = z.infer<typeof piece>;

/** At most `backupPiece` bytes; none where the backup is no more. */
export const pieceAnswer = z.object({ base64: z.string() });
export type PieceAnswer = z.infer<typeof pieceAnswer>;

/** The receipt: this one is whole, and on the disk here. */
export const kept = z.object({ name, madeAt: instant });
export type Kept = z.infer<typeof kept>;
export const keptAnswer = z.object({});

/** The hub, as a standby asks it. Throws as `HubLine` does. */
export interface StandbyLine {
  newestBackup(question: Newest): Promise<NewestAnswer>;
  pieceOfBackup(question: Piece): Promise<PieceAnswer>;
  backupKept(receipt: Kept): Promise<z.infer<typeof keptAnswer>>;
}
