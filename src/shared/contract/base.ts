import { oc } from '@orpc/contract';
import * as z from 'zod';
import { commonErrors } from './errors.ts';

/** Ids are UUIDv7 text, made by whoever creates the thing, so that a repeated command changes nothing. */
export const id = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[0-9A-Za-z-]+$/);
/** A moment: UTC, milliseconds, `2026-11-23T10:15:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });
/** A day on the house's own calendar, `YYYY-MM-DD`. */
export const localDay = z.iso.date();
/** Wall-clock time of the house, `HH:MM`, 24 hours. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Euro cents, whole. */
export const cents = z.number().int().min(-100_000_000).max(100_000_000);
/** A short text on one line, without control characters: they are no writing, and PostgreSQL refuses NUL. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u);
export const longText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[\P{Cc}\n\r\t]*$/u);
/** Any code a scanner or hand can give: barcode, card number, person number. */
export const scannedCode = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^\P{Cc}*$/u);

/** Staff work in these; letters and kiosk have more. */
export const staffLanguage = z.enum(['nl', 'fr', 'en']);
/** BCP 47 tag of a language a person is spoken to in, such as `nl`, `ar`, `fa-AF`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

export const page = z.object({
  limit: z.number().int().min(1).max(500).default(50),
  /** Rows to leave out before the first one given. */
  offset: z.number().int().min(0).default(0),
});

/** What a procedure is: a question changes nothing, a command is one named, versioned, repeatable act. */
export interface ProcedureMeta {
  kind: 'query' | 'command' | 'live';
  version: number;
}

const base = oc.$meta<ProcedureMeta>({ kind: 'query', version: 1 }).errors(commonErrors);

type Path = `/${string}`;

/** A question: reads, never writes, may be asked again at any time. */
export const query = (path: Path, summary: string) =>
  base.route({ method: 'GET', path, summary, tags: [tagOf(path)] });

/** A question whose input does not belong in an address: names, codes, anything personal. */
export const privateQuery = (path: Path, summary: string) =>
  base.route({ method: 'POST', path, summary, tags: [tagOf(path)] });

/** An act: its input carries `commandId`; the same id with the same input gives the first answer again. */
export const command = (path: Path, summary: string, version = 1) =>
  base.meta({ kind: 'command', version }).route({ method: 'POST', path, summary, tags: [tagOf(path)] });

/** A stream of small messages that stays open. */
export const live = (path: Path, summary: string) =>
  base.meta({ kind: 'live', version: 1 }).route({ method: 'GET', path, summary, tags: [tagOf(path)] });

/** Input of a command: its id (UUIDv7, made by the screen) and its arguments. */
export const commandInput = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ commandId: z.uuid({ version: 'v7' }), ...shape });

const tagOf = (path: Path): string => path.split('/')[1] ?? 'house';
