import { expect, test } from 'vitest';
import { letterLanguages } from '../reminders/index.ts';
import { partyLetter, personLetter, type ReferralFacts } from './letter.rules.ts';
import { personWords } from './letter-words.ts';

const facts: ReferralFacts = {
  direction: 'out',
  state: 'sent',
  reason: null,
  result: null,
  sentDay: '2026-11-23',
  dueDay: '2026-12-07',
  party: 'Budgethuis De Linde',
  partyWorker: '',
  place: { address: 'Voorbeeldstraat 1, 8500 Kortrijk', phone: '', opening: 'di 9-12 u.', cost: '' },
  person: { name: 'Samira Vermeulen', phone: '0470 00 00 01', language: 'Arabisch' },
  theme: 'Schulden en budget',
  themeTranslations: { fr: 'Dettes et budget' },
  asked: 'Afbetalingsplan',
  note: '',
  urgency: 'soon',
  ground: 'consent',
  houseName: 'Deelhuis',
  houseContact: '056 00 00 00',
};
const text = (part: ReturnType<typeof partyLetter>) => JSON.stringify(part.blocks);

test('the receiver reads what they need, and nothing that is not known', () => {
  const letter = text(partyLetter(facts));
  for (const said of ['Samira Vermeulen', 'Afbetalingsplan', 'toestemming van de persoon', '7 december 2026'])
    expect(letter).toContain(said);
  expect(letter).not.toContain('Goed om te weten');
  expect(letter).not.toMatch(/\{\{|undefined/);
});

test('a sender reads how it ended', () => {
  const letter = text(partyLetter({ ...facts, direction: 'in', state: 'refused', reason: 'noCapacity' }));
  for (const said of ['geweigerd', 'geen plaats']) expect(letter).toContain(said);
  expect(letter).not.toContain('Afbetalingsplan');
});

test('the person reads where to go in every language, with the theme in theirs where there is one', () => {
  const keys = Object.keys(personWords.nl).toSorted();
  for (const language of letterLanguages) {
    expect(Object.keys(personWords[language]).toSorted()).toEqual(keys);
    const letter = personLetter(facts, language);
    expect(text(letter)).toContain('Voorbeeldstraat 1');
    expect(text(letter)).not.toContain('Afbetalingsplan');
    expect(text(letter) + letter.subject).not.toMatch(/\{\{|undefined/);
    expect(letter.note === null).toBe(language === 'nl');
  }
  expect(text(personLetter(facts, 'fr'))).toContain('Dettes et budget');
});
