import type * as z from 'zod';
import { contract, type ProcedurePath } from '#shared/contract/index.ts';

/** What a test types where people type: it finds everything that is marked, and is no mark itself. */
export const typed = 'wxq';

/** Ids a procedure can be asked about, by the name of their field; `new` is made by the screen. */
export type IdOf = (field: string, path: ProcedurePath, turn: number) => string;

interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  entries?: Record<string, string>;
  values?: unknown[];
  valueType?: Schema;
  format?: string;
  checks?: {
    _zod: { def: { pattern?: RegExp; minimum?: number; check: string; value?: number; length?: number } };
  }[];
}
interface Schema {
  def: Definition;
}

export const pathsOfContract = Object.entries(contract).flatMap(([domain, procedures]) =>
  Object.keys(procedures).map((name) => `${domain}.${name}` as ProcedurePath),
);

interface Meta {
  inputSchema?: z.ZodType;
  meta: { kind: 'query' | 'command' | 'live' };
}

export function definitionOf(path: ProcedurePath): Meta {
  const [domain = '', name = ''] = path.split('.');
  const procedures = (contract as unknown as Record<string, Record<string, { '~orpc': Meta }>>)[domain];
  const procedure = procedures?.[name];
  if (!procedure) throw new Error(`no procedure ${path}`);
  return procedure['~orpc'];
}

/**
 * Inputs for a procedure, made from what it says it takes: every word of its lists comes by. A field nobody knows how to fill ends the test:
 * whoever adds a procedure says there what its ids point at.
 */
export function inputsFor(path: ProcedurePath, idOf: IdOf, atMost: number, atLeast = 1): unknown[] {
  const { inputSchema } = definitionOf(path);
  if (!inputSchema) return [undefined];
  const schema = inputSchema as unknown as Schema;
  const count = Math.max(atLeast, Math.min(atMost, widest(schema)));
  return Array.from({ length: count }, (_, turn) => {
    const input = fill(schema, { path, field: '', turn, idOf });
    const checked = inputSchema.safeParse(input);
    if (!checked.success)
      throw new Error(`no input for ${path}: ${JSON.stringify(input)} ${checked.error.message}`);
    return input;
  });
}

/** The longest list of words in it: so many inputs let every word come by. */
function widest({ def }: Schema): number {
  const inside = [
    ...Object.values(def.shape ?? {}),
    ...(def.options ?? []),
    ...[def.element, def.innerType, def.valueType].filter((one) => one !== undefined),
  ].map(widest);
  const own = def.type === 'enum' ? Object.keys(def.entries ?? {}).length : (def.options?.length ?? 1);
  return Math.max(own, ...inside);
}

interface Place {
  path: ProcedurePath;
  field: string;
  turn: number;
  idOf: IdOf;
}

/** A list of a fixed length is as long as that, every other one has one. */
const lengthOf = (def: Definition): number =>
  def.checks?.find(({ _zod }) => _zod.def.check === 'length_equals')?._zod.def.length ?? 1;

function fill(schema: Schema, place: Place): unknown {
  const { def } = schema;
  const { turn } = place;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).map(([field, one]) => [field, fill(one, { ...place, field })]),
      );
    case 'array':
      return Array.from({ length: def.element ? lengthOf(def) : 0 }, () =>
        fill(def.element as Schema, place),
      );
    case 'nullable':
    case 'optional':
    case 'default':
      return def.innerType ? fill(def.innerType, place) : undefined;
    case 'union':
      return fill(at(def.options ?? [], turn), place);
    case 'enum':
      return at(Object.values(def.entries ?? {}), turn);
    case 'literal':
      return def.values?.[0];
    case 'boolean':
      return turn % 2 === 0;
    case 'record':
      return {};
    case 'number':
      return numberFor(def, place.field);
    case 'string':
      return textFor(def, place);
    default:
      throw new Error(`no way to fill ${def.type} of ${place.path} ${place.field}`);
  }
}

function at<T>(list: readonly T[], turn: number): T {
  const one = list[turn % list.length];
  if (one === undefined) throw new Error('an empty list of choices');
  return one;
}

function numberFor(def: Definition, field: string): number {
  if (field === 'limit') return 50;
  const least = (def.checks ?? []).find(({ _zod }) => _zod.def.check === 'greater_than')?._zod.def.value;
  return Math.max(field === 'offset' || field === 'revision' ? 0 : 1, least ?? 0);
}

function textFor(def: Definition, { path, field, turn, idOf }: Place): string {
  const checks = (def.checks ?? []).map(({ _zod }) => _zod.def);
  const pattern = checks.find((one) => one.pattern)?.pattern?.source ?? '';
  const least = checks.find(({ check }) => check === 'min_length')?.minimum ?? 0;
  if (def.format === 'uuid' || pattern === '^[0-9A-Za-z-]+$') return idOf(field, path, turn);
  if (def.format === 'datetime') return '2026-11-23T08:00:00.000Z';
  if (def.format === 'date' || field.endsWith('Day'))
    return field === 'toDay' || field === 'until' ? '2026-12-31' : '2026-11-23';
  if (pattern.startsWith('^([01]')) return field === 'closes' || field === 'until' ? '18:00' : '09:00';
  if (pattern.startsWith('^\\d{4}(')) return '1990';
  if (pattern.startsWith('^[a-z]{2,3}')) return 'nl';
  if (pattern === '^\\d{4}$') return '4826';
  if (pattern === '^[0-9a-f]{16}$') return '0123456789abcdef';
  // One row of a picture; a port a printer hangs on.
  if (def.format === 'base64') return 'A'.repeat(96);
  if (field === 'device') return '/dev/usb/lp0';
  // A day of every year.
  if (checks.some(({ check }) => check === 'custom')) return '12-25';
  return typed.padEnd(least, '0');
}
