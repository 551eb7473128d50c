import { expect, test } from 'vitest';
import type { Dish } from '#shared/contract/menu.contract.ts';
import { changed, dishesOf, draftOf, emptyDish, mayAdd, toggled, without } from './menu-draft.ts';

const soup: Dish = { name: 'Pompoensoep', price: 150, isVegetarian: true, allergens: ['milk'] };

test('a form without dishes begins with one to type; one with dishes begins with those', () => {
  expect(draftOf([])).toEqual([emptyDish]);
  expect(draftOf([soup])).toEqual([soup]);
});

test('a row nobody touched is no dish, and one without a name is not kept', () => {
  expect(dishesOf([soup, emptyDish])).toEqual([soup]);
  expect(dishesOf([{ ...soup, name: '  ' }])).toBeNull();
  expect(dishesOf([{ ...soup, name: ' Soep ' }])).toEqual([{ ...soup, name: 'Soep' }]);
  expect(dishesOf([emptyDish])).toEqual([]);
});

test('dishes are changed and taken away one by one, eight at most', () => {
  expect(changed([soup, emptyDish], 1, { name: 'Brood' })[1]?.name).toBe('Brood');
  expect(without([soup, emptyDish], 0)).toEqual([emptyDish]);
  const many = (length: number) => Array.from({ length }, () => soup);
  expect([mayAdd(many(7)), mayAdd(many(8))]).toEqual([true, false]);
});

test('what is in a dish is ticked on and off', () => {
  expect(toggled(['milk'], 'eggs')).toEqual(['milk', 'eggs']);
  expect(toggled(['milk', 'eggs'], 'milk')).toEqual(['eggs']);
});
