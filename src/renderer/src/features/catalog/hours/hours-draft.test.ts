import { array, assert, constantFrom, integer, oneof, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { checkWeeklyHours } from '#shared/domain/opening-hours.ts';
import { changeWeek, type HoursAct, readWeek, type WeekDraft, weekDraftOf, weekdays } from './hours-draft.ts';
import { readTime } from './read-time.ts';

const wednesday = { weekday: 3, opens: '13:00', closes: '17:00' } as const;
const saturday = { weekday: 6, opens: '09:30', closes: '12:30' } as const;

const after = (week: WeekDraft, ...acts: HoursAct[]) => acts.reduce(changeWeek, week);
const rowOf = (week: WeekDraft, weekday: number, at = 0) => {
  const row = week.days[weekday - 1]?.[at];
  if (!row) throw new Error(`no row ${at} on day ${weekday}`);
  return row;
};

test('what is saved comes back unchanged, Monday first and earliest first', () => {
  const hours = [saturday, { ...wednesday, opens: '18:00', closes: '20:00' }, wednesday];
  expect(readWeek(weekDraftOf(hours))).toEqual({
    hours: [wednesday, { ...wednesday, opens: '18:00', closes: '20:00' }, saturday],
    problems: new Map(),
  });
});

test('a day that gets its first opening starts with a morning, the next one after a break', () => {
  const week = after(weekDraftOf([]), { act: 'add', weekday: 1 }, { act: 'add', weekday: 1 });
  expect(readWeek(week).hours).toEqual([
    { weekday: 1, opens: '09:00', closes: '12:00' },
    { weekday: 1, opens: '13:00', closes: '16:00' },
  ]);
});

test('late in the evening no opening is guessed', () => {
  const week = after(weekDraftOf([{ ...wednesday, opens: '18:00', closes: '22:00' }]), {
    act: 'add',
    weekday: 3,
  });
  expect(rowOf(week, 3, 1)).toMatchObject({ opens: '', closes: '' });
  expect([...readWeek(week).problems.values()]).toEqual([{ kind: 'unreadable' }]);
});

test('a time may be typed the short way and is written in full when the field is left', () => {
  const week = weekDraftOf([wednesday]);
  const { key } = rowOf(week, 3);
  const typed = after(week, { act: 'type', weekday: 3, key, end: 'opens', text: '9u30' });
  expect(rowOf(typed, 3).opens).toBe('9u30');
  expect(readWeek(typed).hours).toEqual([{ ...wednesday, opens: '09:30' }]);

  const left = after(typed, { act: 'leave', weekday: 3, key, end: 'opens' });
  expect(rowOf(left, 3).opens).toBe('09:30');
});

test('what cannot be read stays as it was typed', () => {
  const week = weekDraftOf([wednesday]);
  const { key } = rowOf(week, 3);
  const typed = after(
    week,
    { act: 'type', weekday: 3, key, end: 'closes', text: 'vijf' },
    { act: 'leave', weekday: 3, key, end: 'closes' },
  );
  expect(rowOf(typed, 3).closes).toBe('vijf');
  expect(readWeek(typed).problems.get(key)).toEqual({ kind: 'unreadable' });
});

test('two openings that run into each other are told apart: the later row names the earlier', () => {
  const week = weekDraftOf([wednesday, { ...wednesday, opens: '16:00', closes: '18:00' }]);
  expect([...readWeek(week).problems.values()]).toEqual([
    { kind: 'overlap', other: { weekday: 3, opens: '13:00', closes: '17:00' } },
  ]);
});

test('an opening that ends before it begins is named', () => {
  const week = weekDraftOf([{ weekday: 3, opens: '17:00', closes: '13:00' }]);
  expect([...readWeek(week).problems.values()]).toEqual([{ kind: 'reversed' }]);
});

test('a day is copied to others in place of what they had, and later changes stay apart', () => {
  const copied = after(weekDraftOf([wednesday, saturday]), { act: 'copy', from: 3, to: [1, 6] });
  expect(readWeek(copied).hours).toEqual([
    { ...wednesday, weekday: 1 },
    wednesday,
    { ...wednesday, weekday: 6 },
  ]);

  const { key } = rowOf(copied, 1);
  const changed = after(copied, { act: 'type', weekday: 1, key, end: 'opens', text: '14' });
  expect(rowOf(changed, 6).opens).toBe('13:00');
});

test('whatever is done, no two rows share a key and a week without problems can be saved', () => {
  const weekday = constantFrom(...weekdays);
  const act = oneof(
    record({ act: constantFrom('add' as const), weekday }),
    record({ act: constantFrom('remove' as const), weekday, key: integer({ min: 0, max: 12 }) }),
    record({ act: constantFrom('copy' as const), from: weekday, to: array(weekday, { maxLength: 7 }) }),
    record({
      act: constantFrom('type' as const),
      weekday,
      key: integer({ min: 0, max: 12 }),
      end: constantFrom('opens' as const, 'closes' as const),
      text: constantFrom('', '9', '12u30', 'x', '1745'),
    }),
  );
  assert(
    property(array(act, { maxLength: 20 }), (acts) => {
      const week = after(weekDraftOf([wednesday, saturday]), ...acts);
      const keys = week.days.flat().map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const { hours, problems } = readWeek(week);
      expect(problems.size > 0 || checkWeeklyHours(hours).length === 0).toBe(true);
    }),
  );
});

test.each([
  ['9', '09:00'],
  ['9u', '09:00'],
  ['9 uur', '09:00'],
  ['9u30', '09:30'],
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['9h30', '09:30'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['17', '17:00'],
  ['23:59', '23:59'],
])('%s is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test.each(['', '24', '9:60', '9:3', 'x', '12345', '-1'])('“%s” is no time', (text) => {
  expect(readTime(text)).toBeNull();
});
