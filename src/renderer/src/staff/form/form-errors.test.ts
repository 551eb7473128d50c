import { expect, test } from 'vitest';
import { problemsInOrder } from './form-errors.ts';

test('errors are named in the order of the screen, those inside a list too', () => {
  const errors = {
    parts: [undefined, { name: { type: 'validate', message: 'Geef het onderdeel een naam.' } }],
    loanDays: { type: 'validate', message: 'Ten minste één dag.' },
    name: { type: 'validate', message: 'Geef een naam.' },
  };

  expect(problemsInOrder(errors, ['name', 'parts', 'loanDays'])).toEqual([
    { name: 'name', text: 'Geef een naam.' },
    { name: 'parts.1.name', text: 'Geef het onderdeel een naam.' },
    { name: 'loanDays', text: 'Ten minste één dag.' },
  ]);
});

test('an error without words is not listed', () => {
  expect(problemsInOrder({ name: { type: 'required' } }, ['name'])).toEqual([]);
});
