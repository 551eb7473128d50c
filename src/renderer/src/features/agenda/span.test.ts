import { expect, test } from 'vitest';
import type { AgendaItem } from '#shared/contract/agenda.contract.ts';
import { grouped, spanOf } from './span.ts';

test('a day looks a week ahead; a week runs from Monday to Sunday', () => {
  expect(spanOf('day', '2026-11-25')).toEqual({ fromDay: '2026-11-25', toDay: '2026-12-02' });
  expect(spanOf('week', '2026-11-25')).toEqual({ fromDay: '2026-11-23', toDay: '2026-11-29' });
  expect(spanOf('week', '2026-11-29')).toEqual({ fromDay: '2026-11-23', toDay: '2026-11-29' });
});

test('what is late stands once, before everything; what has no day stands last', () => {
  const item = (id: string, day: string | null, isOverdue = false) => ({ id, day, isOverdue }) as AgendaItem;
  const items = [item('late', '2026-11-23', true), item('today', '2026-11-24'), item('question', null)];
  const { overdue, days, noDay } = grouped(items, { fromDay: '2026-11-23', toDay: '2026-11-24' });
  expect(overdue.map(({ id }) => id)).toEqual(['late']);
  expect(days.map((one) => one.items.map(({ id }) => id))).toEqual([[], ['today']]);
  expect(noDay.map(({ id }) => id)).toEqual(['question']);
});
