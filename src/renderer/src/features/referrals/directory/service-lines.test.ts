import { expect, test } from 'vitest';
import { namesFrom, scheduleLine, schedulesFrom, scheduleWords } from './service-lines.ts';

test('times are written as on a door, and read again', () => {
  const read = schedulesFrom('ma do 9:00-12:00 op afspraak\n\nwo 13u30-17', [], 'nl');
  expect(read).toMatchObject([
    { days: ['MO', 'TH'], opensAt: '09:00', closesAt: '12:00', note: 'op afspraak' },
    { days: ['WE'], opensAt: '13:30', closesAt: '17:00', note: '' },
  ]);
  if ('unreadable' in read) throw new Error(read.unreadable);
  const again = read.map((one) => scheduleLine(one, 'fr'));
  expect(again).toEqual(['lu je 09:00-12:00 op afspraak', 'me 13:30-17:00']);
  expect(schedulesFrom(again.join('\n'), read, 'fr')).toEqual(read);
});

test('for reading, days have their whole names and the word between them', () => {
  const one: Parameters<typeof scheduleWords>[0] = {
    id: 'a',
    days: ['MO', 'WE'],
    opensAt: '09:00',
    closesAt: '12:00',
    validFrom: null,
    validTo: null,
    note: '',
    more: {},
  };
  expect(scheduleWords(one, 'nl')).toBe('maandag en woensdag 09:00-12:00');
  expect(scheduleWords({ ...one, days: ['MO', 'WE', 'FR'] }, 'fr')).toBe(
    'lundi, mercredi et vendredi 09:00-12:00',
  );
});

test('what cannot be read is said, line by line', () => {
  expect(schedulesFrom('ma 9-12\nmorgen', [], 'nl')).toEqual({ unreadable: 'morgen' });
  expect(schedulesFrom('ma 25:00-26:00', [], 'nl')).toEqual({ unreadable: 'ma 25:00-26:00' });
});

test('a line that stays is the same part', () => {
  const paper = { id: 'a', name: 'Identiteitskaart', more: { uri: 'x' } };
  expect(namesFrom('Identiteitskaart\nLoonbrief', [paper])).toMatchObject([paper, { name: 'Loonbrief' }]);
});
