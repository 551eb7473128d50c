import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { isAllKnown } from '#core/sync/known-input.ts';
import { narrowings, type Shape } from './narrowings.ts';
import { sayableNow, shapeOf } from './sayable.ts';

const line = z.string().trim().max(80);
const before = z.object({
  name: line.min(1),
  note: z.string().max(1000).nullable(),
  state: z.enum(['good', 'worn']),
  count: z.number().int().min(0).max(9),
  tags: z.array(z.string()).max(5),
  words: z.record(z.string().regex(/^[a-z]{2}$/), z.string().max(40)),
  end: z.discriminatedUnion('how', [
    z.object({ how: z.literal('note') }),
    z.object({ how: z.literal('sell'), cents: z.number().int() }),
  ]),
});

const with_ = (changes: z.ZodRawShape): z.ZodType => z.object({ ...before.shape, ...changes });
const without = (name: keyof typeof before.shape): z.ZodType => before.omit({ [name]: true } as never);
const lost = (newer: z.ZodType): string[] => narrowings(shapeOf(before), shapeOf(newer));

describe('what a newer form may be', () => {
  test.each<[string, z.ZodType]>([
    ['the same', before],
    ['a new field that need not be there', with_({ colour: line.optional() })],
    ['a new field with a default', with_({ colour: line.default('red') })],
    ['a field that need no longer be there', with_({ count: before.shape.count.optional() })],
    ['a field that may be empty now', with_({ count: before.shape.count.nullable() })],
    ['more values', with_({ state: z.enum(['good', 'worn', 'broken']) })],
    ['any word instead of some', with_({ state: z.string().max(10) })],
    [
      'longer, larger and more',
      with_({
        name: z.string().max(90),
        count: z.number().min(-1).max(10),
        tags: z.array(z.string()).max(6),
      }),
    ],
    [
      'one more way',
      with_({
        end: z.discriminatedUnion('how', [...before.shape.end.options, z.object({ how: z.literal('give') })]),
      }),
    ],
    ['names of more kinds', with_({ words: z.record(z.string(), z.string().max(50)) })],
    [
      'both forms, the older one lifted',
      with_({ name: z.union([line.min(1), z.object({ first: line, last: line })]) }),
    ],
  ])('%s', (_, newer) => {
    expect(lost(newer)).toEqual([]);
  });
});

describe('what is narrower, and is said where', () => {
  test.each<[string, z.ZodType, string]>([
    ['a new field that has to be there', with_({ colour: line }), 'input.colour: has to be there'],
    ['a field that has gone', without('note'), 'input.note: is gone'],
    [
      'a field that may not be empty any more',
      with_({ note: z.string().max(1000) }),
      'input.note: was null, is string',
    ],
    ['a value that has gone', with_({ state: z.enum(['good']) }), 'input.state: worn is gone'],
    ['some values instead of any word', with_({ name: z.enum(['a', 'b']) }), 'input.name: only some values'],
    [
      'a value that no longer fits',
      with_({ state: z.string().max(3) }),
      'input.state: maxLength was 4, is 3',
    ],
    ['shorter', with_({ name: line.max(79).min(1) }), 'input.name: maxLength was 80, is 79'],
    ['no longer empty', with_({ name: line.min(2) }), 'input.name: minLength was 1, is 2'],
    ['smaller', with_({ count: z.number().int().min(0).max(8) }), 'input.count: maximum was 9, is 8'],
    [
      'above',
      with_({ count: z.number().int().min(0).max(9).gt(0) }),
      'input.count: exclusiveMinimum was not there',
    ],
    ['fewer', with_({ tags: z.array(z.string()).max(4) }), 'input.tags: maxItems was 5, is 4'],
    ['at least one', with_({ tags: z.array(z.string()).min(1).max(5) }), 'input.tags: minItems was 0, is 1'],
    ['another kind', with_({ count: z.string() }), 'input.count: was integer, is string'],
    ['another kind inside', with_({ tags: z.array(z.number()) }), 'input.tags[]: was string, is number'],
    ['another pattern', with_({ name: line.min(1).regex(/^x/) }), 'input.name: another pattern'],
    [
      'one way less',
      with_({ end: z.discriminatedUnion('how', [before.shape.end.options[0]]) }),
      'input.end.how: sell is gone',
    ],
    [
      'fewer names',
      with_({ words: z.record(z.string().regex(/^[a-y]{2}$/), z.string().max(40)) }),
      'input.words (names): another pattern',
    ],
    [
      'shorter under any name',
      with_({ words: z.record(z.string().regex(/^[a-z]{2}$/), z.string().max(39)) }),
      'input.words.*: maxLength was 40, is 39',
    ],
    [
      'fixed names instead of any',
      with_({ words: z.object({ nl: z.string().max(40).optional() }) }),
      'input.words: fields of any name are gone',
    ],
    ['one more rule', before.refine(({ count }) => count > 1), 'input: one more rule'],
    [
      'a rule inside',
      with_({ name: line.min(1).refine((name) => name !== 'x') }),
      'input.name: one more rule',
    ],
    [
      'a word nobody thought of',
      with_({ count: z.number().int().min(0).max(9).multipleOf(2) }),
      'input.count: multipleOf, which nobody',
    ],
  ])('%s', (_, newer, said) => {
    expect(lost(newer).join('\n')).toContain(said);
  });
});

test('an answer may grow, and not shrink', () => {
  const answer = (newer: z.ZodType) => narrowings(shapeOf(newer), shapeOf(before), { mayLeaveOut: true });
  expect(answer(with_({ colour: line }))).toEqual([]);
  expect(answer(without('note'))).toEqual(['input.note: has to be there']);
  expect(answer(with_({ state: z.enum(['good', 'worn', 'broken']) }))).toEqual([
    'input.state: broken is gone',
  ]);
});

test('each act of today takes what it takes', () => {
  for (const { input } of Object.values(sayableNow().commands)) expect(narrowings(input, input)).toEqual([]);
});

/** Forms as the contract has them, a few levels deep. */
const { shape: someShape } = fc.letrec<{ shape: Shape; object: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.record({
      type: fc.constant('string'),
      minLength: fc.nat(2),
      maxLength: fc.integer({ min: 2, max: 5 }),
    }),
    fc.record({ type: fc.constant('integer'), minimum: fc.integer({ min: -3, max: 0 }), maximum: fc.nat(3) }),
    fc
      .uniqueArray(fc.constantFrom('a', 'bb', 'ccc'), { minLength: 1 })
      .map((all) => ({ type: 'string', enum: all })),
    fc.constantFrom<Shape>({ type: 'boolean' }, { type: 'null' }, { type: 'string', const: 'bb' }),
    tie('object'),
    fc.record({
      type: fc.constant('array'),
      items: tie('shape'),
      minItems: fc.nat(1),
      maxItems: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      type: fc.constant('object'),
      additionalProperties: tie('shape'),
      propertyNames: fc.constant({ type: 'string', maxLength: 3 }),
    }),
    fc.array(tie('shape'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
  ),
  object: fc
    .dictionary(fc.constantFrom('a', 'b', 'c'), fc.tuple(tie('shape'), fc.boolean()))
    .map((fields) => ({
      type: 'object',
      properties: Object.fromEntries(Object.entries(fields).map(([name, [shape]]) => [name, shape])),
      required: Object.entries(fields).flatMap(([name, [, isRequired]]) => (isRequired ? [name] : [])),
    })),
})) as { shape: fc.Arbitrary<Shape> };

/** What may be said in these words. */
function sayings(shape: Shape): fc.Arbitrary<unknown> {
  const fields = Object.entries((shape['properties'] ?? {}) as Record<string, Shape>);
  const size = (least: string, most: string) => ({
    minLength: Number(shape[least] ?? 0),
    maxLength: Number(shape[most] ?? 4),
  });
  if (shape['anyOf']) return fc.oneof(...(shape['anyOf'] as Shape[]).map(sayings));
  if (shape['enum']) return fc.constantFrom(...(shape['enum'] as unknown[]));
  if ('const' in shape) return fc.constant(shape['const']);
  switch (shape['type']) {
    case 'string':
      return fc.string({ unit: fc.constantFrom('a', 'b', 'c'), ...size('minLength', 'maxLength') });
    case 'integer':
      return fc.integer({ min: Number(shape['minimum']), max: Number(shape['maximum']) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(sayings(shape['items'] as Shape), size('minItems', 'maxItems'));
    default:
      if (shape['additionalProperties'])
        return fc.dictionary(
          fc.constantFrom('a', 'b', 'ddd'),
          sayings(shape['additionalProperties'] as Shape),
          { noNullPrototype: true },
        );
      return fc.record(Object.fromEntries(fields.map(([name, one]) => [name, sayings(one)])), {
        requiredKeys: shape['required'] as string[],
        noNullPrototype: true,
      });
  }
}

/** As zod makes it of the contract: what it does not know it leaves out. */
function schemaOf(shape: Shape): z.ZodType {
  if (shape['anyOf']) return z.union((shape['anyOf'] as Shape[]).map(schemaOf));
  if (shape['enum']) return z.enum(shape['enum'] as string[]);
  if ('const' in shape) return z.literal(shape['const'] as string);
  switch (shape['type']) {
    case 'string':
      return z
        .string()
        .min(Number(shape['minLength'] ?? 0))
        .max(Number(shape['maxLength']));
    case 'integer':
      return z.number().int().min(Number(shape['minimum'])).max(Number(shape['maximum']));
    case 'boolean':
      return z.boolean();
    case 'null':
      return z.null();
    case 'array':
      return z
        .array(schemaOf(shape['items'] as Shape))
        .min(Number(shape['minItems']))
        .max(Number(shape['maxItems']));
    default: {
      if (shape['additionalProperties'])
        return z.record(z.string().max(3), schemaOf(shape['additionalProperties'] as Shape));
      const required = new Set(shape['required'] as string[]);
      const fields = Object.entries(shape['properties'] as Record<string, Shape>);
      return z.object(
        Object.fromEntries(
          fields.map(([name, one]) => [name, required.has(name) ? schemaOf(one) : schemaOf(one).optional()]),
        ),
      );
    }
  }
}

/** A form beside another one: mostly the same, so that about as many are wider as are narrower. */
const beside = (shape: Shape): fc.Arbitrary<Shape> =>
  fc.oneof(
    someShape,
    fc.constant(shape),
    fc
      .tuple(someShape, fc.boolean())
      .map(([other, isFirst]) => ({ anyOf: isFirst ? [shape, other] : [other, shape] })),
    fc
      .tuple(fc.constantFrom(...Object.keys(shape)), fc.integer({ min: -1, max: 1 }))
      .map(([word, by]) =>
        typeof shape[word] === 'number' ? { ...shape, [word]: Math.max(-3, shape[word] + by) } : shape,
      ),
    ...(shape['properties'] ? [besideFields(shape)] : []),
  );

const besideFields = (shape: Shape): fc.Arbitrary<Shape> =>
  fc
    .record({
      name: fc.constantFrom('a', 'b', 'c'),
      other: someShape,
      isRequired: fc.boolean(),
      isGone: fc.boolean(),
    })
    .map(({ name, other, isRequired, isGone }) => {
      const { [name]: was, ...rest } = shape['properties'] as Record<string, Shape>;
      const others = (shape['required'] as string[]).filter((one) => one !== name);
      return {
        ...shape,
        properties: isGone ? rest : { ...rest, [name]: was ?? other },
        required: isRequired && !isGone ? [...others, name] : others,
      };
    });

const pairs = someShape.chain((older) =>
  fc.record({ older: fc.constant(older), newer: beside(older), said: sayings(older) }),
);

test('whatever was said in the older words is taken, whole, wherever nothing is found narrower', () => {
  let taken = 0;
  fc.assert(
    fc.property(pairs, ({ older, newer, said }) => {
      if (narrowings(older, newer).length > 0) return;
      // In an outbox is what the older contract made of it.
      const kept = schemaOf(older).parse(said);
      const found = schemaOf(newer).safeParse(kept);
      expect(found.success).toBe(true);
      expect(isAllKnown(kept, found.data)).toBe(true);
      taken += 1;
    }),
    { numRuns: 3000, seed: 7 },
  );
  // Otherwise it would say nothing.
  expect(taken).toBeGreaterThan(1000);
});

test('what the contract itself writes down is read as it was meant', () => {
  fc.assert(
    fc.property(someShape, (shape) => {
      expect(narrowings(shape, shapeOf(schemaOf(shape)))).toEqual([]);
      expect(narrowings(shapeOf(schemaOf(shape)), shape)).toEqual([]);
    }),
    { numRuns: 500, seed: 7 },
  );
});
