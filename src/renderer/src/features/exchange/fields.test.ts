import { expect, test } from 'vitest';
import { columnsOf, recogniseColumns } from '#core/modules/exchange/columns.ts';
import { exchangeTargets } from '#shared/contract/exchange.contract.ts';
import en from '#shared/i18n/en/exchange.json' with { type: 'json' };
import fr from '#shared/i18n/fr/exchange.json' with { type: 'json' };
import nl from '#shared/i18n/nl/exchange.json' with { type: 'json' };
import { fieldsOf, templateHeadings } from './fields.ts';

const texts = { nl, fr, en };
const cases = exchangeTargets.flatMap((target) =>
  (['nl', 'fr', 'en'] as const).map((language) => ({ target, language })),
);

test.each(exchangeTargets)('the screen has a name for each column of %s that the core knows', (target) => {
  expect([...fieldsOf[target]]).toEqual(columnsOf(target).map(({ key }) => key));
});

test.each(cases)(
  'an empty example of $target in $language is recognised column by column',
  ({ target, language }) => {
    const names: Record<string, string> = texts[language].field[target];
    const fields = fieldsOf[target].map((key) => ({ key, name: names[key] ?? '' }));
    const headings = templateHeadings(fields);
    const found = recogniseColumns(target, headings);
    const expected = fields.map(({ key, name }) => [
      key,
      headings.includes(name) ? headings.indexOf(name) : null,
    ]);
    expect(found).toEqual(Object.fromEntries(expected));
  },
);
