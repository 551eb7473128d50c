import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { isAllKnown } from '#core/sync/known-input.ts';
import { narrowings, type Shape } from './narrowings.ts';
import { shapeOf } from './sayable.ts';

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
