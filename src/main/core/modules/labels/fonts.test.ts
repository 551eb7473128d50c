import { expect, test } from 'vitest';
import { loadFonts } from './fonts.ts';

test.each([
  'Ștefan Ğüneş',
  'Оксана Їжакевич',
  'محمد العربي',
  'Nguyễn Thị',
  'Αθηνά',
  'Łódź',
  'Zoë “x” – 3 × 4 …',
])('%s can be printed, every letter of it', async (name) => {
  const { printable, runs, measure } = await loadFonts();
  expect(printable(name)).toBe(name.normalize('NFC'));
  for (const isBold of [true, false]) {
    const drawn = runs(name, isBold).map(({ text }) => text);
    expect([...drawn.join('')].toSorted()).toEqual([...name.normalize('NFC')].toSorted());
    expect(measure(name, 3, isBold)).toBeGreaterThan(3);
  }
});

test.each(['ሰላም', '王小明', 'Anna 王'])(
  '%s has no face: nothing is printed rather than half a name',
  async (name) => {
    const { printable } = await loadFonts();
    expect(printable(name)).toBe('');
  },
);

test('a mark without a face is left out, the words stay', async () => {
  const { printable } = await loadFonts();
  expect(printable('Fiets 🚲')).toBe('Fiets');
});

test('a leftward name is drawn last word first, and a leftward piece in a Dutch text keeps its place', async () => {
  const { runs } = await loadFonts();
  expect(runs('محمد العربي', true).map(({ text }) => text)).toEqual(['العربي', ' ', 'محمد']);
  expect(runs('Boor محمد', true).map(({ text }) => text.trim())).toEqual(['Boor', 'محمد']);
});
