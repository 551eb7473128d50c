import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { narrowings } from './narrowings.ts';
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
      with_({ name: z.union([z.object({ last: line }), line.min(1).transform((last) => ({ last }))]) }),
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
