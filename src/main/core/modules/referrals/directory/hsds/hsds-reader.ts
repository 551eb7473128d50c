import type { ImportProblem } from '#shared/contract/directory.contract.ts';
import type { JsonObject } from './entry.ts';
import { textIn } from './hsds-out.ts';

/** Reads one thing out of a file and keeps what is wrong with it, in codes the screen has sentences for. */
export class HsdsReader {
  readonly problems: ImportProblem[] = [];
  private readonly where: string;
  constructor(where: string) {
    this.where = where;
  }

  problem(code: string, value = ''): void {
    this.problems.push({ where: this.where, code, value: value.slice(0, 80) });
  }

  /** A text without control signs; one that is longer than the house keeps is told. */
  text(from: JsonObject, key: string, most: number): string {
    const raw = textIn(from, key).replaceAll('\r\n', '\n');
    const text = raw.replaceAll(/[^\P{Cc}\n\t]/gu, '').trim();
    if (text.length > most) this.problem('tooLong', `${key} (${text.length} > ${most})`);
    return text;
  }

  line(from: JsonObject, key: string, most: number): string {
    return this.text(from, key, most).replaceAll(/\s*[\n\t]\s*/g, ' ');
  }

  day(from: JsonObject, key: string): string | null {
    const text = textIn(from, key).slice(0, 10);
    if (text === '') return null;
    const day = new Date(`${text}T00:00:00Z`);
    if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
      return text;
    this.problem('wrongDay', text);
    return null;
  }

  /** `HH:MM`; seconds and the distance to UTC that HSDS allows are left out. */
  time(from: JsonObject, key: string): string | null {
    const text = textIn(from, key);
    if (text === '') return null;
    const [, hours = '', minutes = ''] =
      /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(text) ?? [];
    const time = `${hours.padStart(2, '0')}:${minutes}`;
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return time;
    this.problem('wrongTime', text);
    return null;
  }

  number(from: JsonObject, key: string): number | null {
    const text = textIn(from, key).replace(',', '.');
    if (text === '') return null;
    if (Number.isFinite(Number(text))) return Number(text);
    this.problem('wrongNumber', text);
    return null;
  }

  age(from: JsonObject, key: string): number | null {
    const age = this.number(from, key);
    if (age === null) return null;
    if (age >= 0 && age <= 150) return Math.floor(age);
    this.problem('wrongNumber', String(age));
    return null;
  }
}

/** What is left of an object when the house has taken what it knows. */
export function without(from: JsonObject, ...keys: string[]): JsonObject {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key)));
}

/** The same, without an id the house would derive again by itself. */
export const withoutDerived = (from: JsonObject, derived: string): JsonObject =>
  from['id'] === derived ? without(from, 'id') : from;

/** Adds a part to what is kept of a file, unless there is nothing to keep. */
export const keep = (name: string, part: JsonObject): JsonObject =>
  Object.keys(part).length === 0 ? {} : { [name]: part };
