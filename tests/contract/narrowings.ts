/** A JSON Schema, as zod writes one of an input. */
export type Shape = Readonly<Record<string, unknown>>;

export interface Reading {
  /** What is said and not known is left out by whoever reads it, on purpose: an answer may grow. An act may not lose a field that way. */
  readonly mayLeaveOut?: boolean;
}

/**
 * Everything that was said in the words of `older` and that `newer` would not take, each as `place: why`. Nothing: whoever speaks
 * the older one is understood. What this comparison does not know counts as narrower, unless it is the same.
 */
export function narrowings(older: Shape, newer: Shape, reading: Reading = {}): string[] {
  return between(older, newer, { ...reading, at: 'input' }).map(({ at, why }) => `${at}: ${why}`);
}

interface Finding {
  readonly at: string;
  readonly why: string;
  /** It is taken, and part of what was said is left out without a word. */
  readonly isLoss?: true;
}

interface Where extends Reading {
  readonly at: string;
}

function between(older: Shape, newer: Shape, where: Where): Finding[] {
  if (isSame(older, newer)) return [];
  const said = branchesOf(older);
  if (said) return said.flatMap((one) => between(one, newer, where));
  const taken = branchesOf(newer);
  if (taken) return betweenBranches(older, taken, where);
  const values = valuesOf(older);
  if (values && valuesOf(newer) === null) return values.flatMap((value) => ofValue(value, newer, where));
  return [
    ...ofType(older, newer, where),
    ...ofValues(values, newer, where),
    ...ofBounds(older, newer, where),
    ...ofTexts(older, newer, where),
    ...ofFields(older, newer, where),
    ...ofItems(older, newer, where),
    ...ofRules(older, newer, where),
    ...ofOthers(older, newer, where),
  ];
}

const shapesIn = (value: unknown): Shape[] | null => (Array.isArray(value) ? (value as Shape[]) : null);
const branchesOf = (shape: Shape): Shape[] | null => shapesIn(shape['anyOf']) ?? shapesIn(shape['oneOf']);

/** The first form that takes it reads it: one that takes it all is enough, unless one before it takes it and leaves something out. */
function betweenBranches(older: Shape, taken: readonly Shape[], where: Where): Finding[] {
  let least: Finding[] | null = null;
  for (const one of taken) {
    const found = between(older, one, where);
    const isTakenInPart = found.some(({ isLoss }) => isLoss) && !isApart(older, one);
    if (found.length === 0 || isTakenInPart) return found;
    if (!least || found.length < least.length) least = found;
  }
  return least ?? [];
}

/** Whether nothing that is said in the words of one is ever taken by the other. */
function isApart(older: Shape, newer: Shape): boolean {
  const [was, is] = [valuesOf(older), valuesOf(newer)];
  if (was && is) return !was.some((value) => is.includes(value));
  const kinds = [older['type'], newer['type']].map((kind) => (kind === 'integer' ? 'number' : kind));
  if (kinds.every((kind) => kind !== undefined) && kinds[0] !== kinds[1]) return true;
  return requiredIn(newer).some((name) => {
    const [said, wanted] = [fieldsOf(older)[name], fieldsOf(newer)[name]];
    if (!said) return !isShape(older['additionalProperties']);
    return wanted !== undefined && isApart(said, wanted);
  });
}

function valuesOf(shape: Shape): unknown[] | null {
  if ('const' in shape) return [shape['const']];
  return Array.isArray(shape['enum']) ? (shape['enum'] as unknown[]) : null;
}

function ofValues(older: unknown[] | null, newer: Shape, { at }: Where): Finding[] {
  const taken = valuesOf(newer);
  if (taken === null) return [];
  if (older === null) return [{ at, why: 'only some values are taken' }];
  return older
    .filter((value) => !taken.includes(value))
    .map((value) => ({ at, why: `${String(value)} is gone` }));
}

/** One fixed value where the newer side takes a kind of value. */
function ofValue(value: unknown, newer: Shape, where: Where): Finding[] {
  const size = typeof value === 'string' ? { minLength: value.length, maxLength: value.length } : {};
  const number = typeof value === 'number' ? { minimum: value, maximum: value } : {};
  const matches = textRules.filter((rule) => rule in newer && isMatch(value, rule, newer[rule]));
  const same = Object.fromEntries(matches.map((rule) => [rule, newer[rule]]));
  return between({ type: typeOf(value), ...size, ...number, ...same }, newer, where);
}

const isMatch = (value: unknown, rule: string, wanted: unknown): boolean =>
  rule === 'pattern' && typeof value === 'string' && new RegExp(String(wanted), 'u').test(value);

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function ofType(older: Shape, newer: Shape, { at }: Where): Finding[] {
  const [was, is] = [older['type'], newer['type']];
  if (is === undefined || is === was || (was === 'integer' && is === 'number')) return [];
  return [{ at, why: `was ${String(was ?? 'anything')}, is ${String(is)}` }];
}

const lower = ['minimum', 'minLength', 'minItems', 'exclusiveMinimum'];
const upper = ['maximum', 'maxLength', 'maxItems', 'exclusiveMaximum'];

/** Without one there is none: nothing is shorter than nothing. */
const none: Readonly<Record<string, number>> = { minLength: 0, minItems: 0 };

function ofBounds(older: Shape, newer: Shape, { at }: Where): Finding[] {
  const tighter = (rule: string, isTighter: (was: number, is: number) => boolean): Finding[] => {
    const [was, is] = [older[rule] ?? none[rule], newer[rule]];
    if (typeof is !== 'number' || (typeof was === 'number' && !isTighter(was, is))) return [];
    return [{ at, why: `${rule} was ${String(was ?? 'not there')}, is ${is}` }];
  };
  return [
    ...lower.flatMap((rule) => tighter(rule, (was, is) => is > was)),
    ...upper.flatMap((rule) => tighter(rule, (was, is) => is < was)),
  ];
}

const textRules = ['pattern', 'format'];

function ofTexts(older: Shape, newer: Shape, { at }: Where): Finding[] {
  return textRules
    .filter((rule) => rule in newer && newer[rule] !== older[rule])
    .map((rule) => ({ at, why: `another ${rule}` }));
}

const fieldsOf = (shape: Shape): Record<string, Shape> =>
  (shape['properties'] ?? {}) as Record<string, Shape>;

const requiredIn = (shape: Shape): string[] => (shape['required'] ?? []) as string[];

/** Of an object: its named fields, and those of whatever name. */
function ofFields(older: Shape, newer: Shape, where: Where): Finding[] {
  if (older['type'] !== 'object' || newer['type'] !== 'object') return [];
  const [was, is] = [fieldsOf(older), fieldsOf(newer)];
  const rest = newer['additionalProperties'];
  const has = new Set(requiredIn(older));
  const wanted = requiredIn(newer)
    .filter((name) => !has.has(name))
    .map((name) => ({ at: `${where.at}.${name}`, why: 'has to be there' }));
  const each = Object.entries(was).flatMap(([name, shape]) => {
    const at = `${where.at}.${name}`;
    const taken = Object.hasOwn(is, name) ? is[name] : isShape(rest) ? rest : undefined;
    if (taken) return between(shape, taken, { ...where, at });
    return where.mayLeaveOut
      ? []
      : [{ at, why: 'is gone, and what it says would be lost', isLoss: true as const }];
  });
  return [...wanted, ...each, ...ofOtherNames(older, newer, where)];
}

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;

function ofOtherNames(older: Shape, newer: Shape, where: Where): Finding[] {
  const [was, is] = [older['additionalProperties'], newer['additionalProperties']];
  if (!isShape(was)) return [];
  if (!isShape(is))
    return where.mayLeaveOut ? [] : [{ at: where.at, why: 'fields of any name are gone', isLoss: true }];
  const [names, taken] = [older['propertyNames'] ?? {}, newer['propertyNames'] ?? {}];
  return [
    ...between(was, is, { ...where, at: `${where.at}.*` }),
    ...between(names as Shape, taken as Shape, { ...where, at: `${where.at} (names)` }),
    // A field that is named in the newer one may have had any form under that name.
    ...Object.entries(fieldsOf(newer)).flatMap(([name, shape]) =>
      Object.hasOwn(fieldsOf(older), name)
        ? []
        : between(was, shape, { ...where, at: `${where.at}.${name}` }),
    ),
  ];
}

function ofItems(older: Shape, newer: Shape, where: Where): Finding[] {
  if (older['type'] !== 'array' || !isShape(newer['items'])) return [];
  const was = older['items'];
  return between(isShape(was) ? was : {}, newer['items'], { ...where, at: `${where.at}[]` });
}

/** How many rules zod keeps as a function: their text cannot be compared, their number can. */
export const rulesWord = 'x-rules';

function ofRules(older: Shape, newer: Shape, { at }: Where): Finding[] {
  const [was, is] = [Number(older[rulesWord] ?? 0), Number(newer[rulesWord] ?? 0)];
  return is > was ? [{ at, why: 'one more rule' }] : [];
}

const compared: ReadonlySet<string> = new Set(
  'type const enum anyOf oneOf items properties required propertyNames additionalProperties'
    .split(' ')
    .concat(rulesWord, lower, upper, textRules),
);
/** These take nothing away. */
const remarks: ReadonlySet<string> = new Set([
  '$schema',
  'default',
  'title',
  'description',
  'id',
  'examples',
]);

function ofOthers(older: Shape, newer: Shape, { at }: Where): Finding[] {
  return Object.keys(newer)
    .filter((word) => !compared.has(word) && !remarks.has(word) && !isSame(older[word], newer[word]))
    .map((word) => ({ at, why: `${word}, which nobody can compare yet` }));
}

/** The order of names says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isShape(one) || !isShape(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}
