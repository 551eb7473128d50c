import { expect, test } from 'vitest';
import type { ItemWhereabouts, Loan, LookedUp } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { afterEvent, basketOf, earlierOf, emptyLend, type LendState, returnedOf } from './lend-state.ts';
import { nextStep, offersFor } from './lend-steps.ts';

const person = (id: string): PersonSummary => ({
  id,
  number: `P-${id}`,
  name: id,
  birthYear: null,
  town: null,
});
const fatima = person('Fatima');
const jan = person('Jan');

/** A counter with a drawer of things: scans go through the rule, and what it asks for is done. */
function counter() {
  const outTo = new Map<string, PersonSummary>();
  const refused = new Map<string, ItemWhereabouts['refusal']>();
  let state: LendState = emptyLend;
  let made = 0;

  const loanOf = (thing: string, holder: PersonSummary): Loan =>
    ({ id: `${thing}-${made}`, itemId: thing, personId: holder.id, kindName: thing, undone: false }) as Loan;

  const whereabouts = (thing: string): ItemWhereabouts => {
    const holder = outTo.get(thing) ?? null;
    return {
      item: { id: thing, parts: [] } as unknown as ItemWhereabouts['item'],
      openLoan: holder && !refused.has(thing) ? loanOf(thing, holder) : null,
      partsOut: [],
      dueIfLent: { dueDay: '2026-11-30', movedBecauseClosed: false },
      feeIfLent: null,
      setAside: null,
      reservedFrom: null,
      refusal: refused.get(thing) ?? (holder ? 'loans.itemOut' : null),
      refusalParams: {},
    };
  };

  function see(found: Exclude<LookedUp, { kind: 'kit' }>): string {
    const step = nextStep(state, found);
    switch (step.do) {
      case 'openPerson':
        state = afterEvent(state, { type: 'personOpened', person: step.person });
        break;
      case 'lend':
        made += 1;
        outTo.set(step.whereabouts.item.id, step.person);
        state = afterEvent(state, {
          type: 'lent',
          loan: loanOf(step.whereabouts.item.id, step.person),
          whereabouts: step.whereabouts,
        });
        break;
      case 'takeBack':
        takeBack(step.whereabouts.item.id);
        break;
      case 'show':
        state = afterEvent(state, { type: 'thingShown', whereabouts: step.whereabouts });
        break;
      case 'tell':
        state = afterEvent(state, { type: 'noticed', notice: { ...step.found, isTyped: false } });
    }
    return step.do;
  }

  function takeBack(thing: string) {
    const loan = { ...loanOf(thing, outTo.get(thing) ?? fatima), returnedAt: '2026-11-23T09:00:00.000Z' };
    outTo.delete(thing);
    state = afterEvent(state, {
      type: 'returned',
      loan,
      next: { hold: null, reservation: null },
      lateFeeCents: 0,
    });
  }

  return {
    scanCard: (who: PersonSummary) => see({ kind: 'person', person: who }),
    scan: (thing: string) => see({ kind: 'item', whereabouts: whereabouts(thing) }),
    scanUnknown: (code: string) => see({ kind: 'nothing', code, reason: 'unknown' }),
    takeBack,
    isOutTo: (thing: string, who: PersonSummary) => outTo.set(thing, who),
    refuses: (thing: string, reason: ItemWhereabouts['refusal']) => refused.set(thing, reason),
    close: () => {
      state = afterEvent(state, { type: 'personClosed' });
    },
    undo: (line = state.lines[0]) => {
      if (line)
        state = afterEvent(state, { type: 'undone', act: line.act, loan: { ...line.loan, undone: true } });
    },
    get state() {
      return state;
    },
    get basket() {
      return basketOf(state).map((line) => line.loan.itemId);
    },
    get offers() {
      return offersFor(state);
    },
  };
}

test('three things for one person: four scans, no click', () => {
  const desk = counter();

  const steps = [desk.scanCard(fatima), desk.scan('drill'), desk.scan('saw'), desk.scan('ladder')];

  expect(steps).toEqual(['openPerson', 'lend', 'lend', 'lend']);
  expect(desk.state.person).toEqual(fatima);
  expect(desk.basket).toEqual(['ladder', 'saw', 'drill']);
});

test('a thing alone shows where it is; in the house there is nothing to take back', () => {
  const desk = counter();
  expect(desk.scan('drill')).toBe('show');
  expect(desk.offers).toEqual([]);
});

test('a thing alone that is out offers to be taken back, and a second scan takes it back', () => {
  const desk = counter();
  desk.isOutTo('drill', jan);

  expect(desk.scan('drill')).toBe('show');
  expect(desk.offers).toEqual(['takeBack']);
  expect(desk.scan('drill')).toBe('takeBack');
  expect(returnedOf(desk.state).map((line) => line.loan.itemId)).toEqual(['drill']);
});

test('a thing between two scans of another one is not taken back by accident', () => {
  const desk = counter();
  desk.isOutTo('drill', jan);
  desk.isOutTo('saw', jan);

  expect([desk.scan('drill'), desk.scan('saw'), desk.scan('drill')]).toEqual(['show', 'show', 'show']);
});

test('a thing its own person has already offers to be taken back instead of being lent twice', () => {
  const desk = counter();
  desk.isOutTo('drill', fatima);
  desk.scanCard(fatima);

  expect(desk.scan('drill')).toBe('show');
  expect(desk.offers).toEqual(['takeBack']);
});

test('a thing scanned twice in one visit is not lent twice', () => {
  const desk = counter();
  desk.scanCard(fatima);
  desk.scan('drill');

  expect(desk.scan('drill')).toBe('show');
  expect(desk.basket).toEqual(['drill']);
});

test('a thing somebody else has can be taken back, or taken back and lent in one go', () => {
  const desk = counter();
  desk.isOutTo('drill', jan);
  desk.scanCard(fatima);

  expect(desk.scan('drill')).toBe('show');
  expect(desk.offers).toEqual(['takeBack', 'takeBackAndLend']);
});

test('a thing that may not be lent is shown with its reason, and nothing is offered', () => {
  const desk = counter();
  desk.refuses('drill', 'loans.itemRetired');
  desk.scanCard(fatima);

  expect(desk.scan('drill')).toBe('show');
  expect(desk.state.shown?.refusal).toBe('loans.itemRetired');
  expect(desk.offers).toEqual([]);
});

test("a neighbour's thing that is out is shown to a volunteer without its loan, and is not theirs to take back", () => {
  const desk = counter();
  desk.isOutTo('drill', jan);
  desk.refuses('drill', 'loans.otherInitiative');

  expect([desk.scan('drill'), desk.scan('drill')]).toEqual(['show', 'show']);
  expect(desk.offers).toEqual([]);
});

test('a thing scanned before the card waits on the counter and is offered to that person', () => {
  const desk = counter();
  desk.scan('drill');
  desk.scanCard(fatima);

  expect(desk.state.shown?.item.id).toBe('drill');
  expect(desk.offers).toEqual(['lend']);
  expect(desk.basket).toEqual([]);
  expect(desk.scan('drill')).toBe('lend');
});

test('another card is another person with an empty basket; what was done before stays in sight', () => {
  const desk = counter();
  desk.scanCard(fatima);
  desk.scan('drill');
  desk.scanCard(jan);

  expect(desk.basket).toEqual([]);
  expect(earlierOf(desk.state).map((line) => line.loan.itemId)).toEqual(['drill']);
  expect(desk.scan('saw')).toBe('lend');
  expect(desk.basket).toEqual(['saw']);
});

test('the same card again keeps the basket', () => {
  const desk = counter();
  desk.scanCard(fatima);
  desk.scan('drill');
  desk.scanCard(fatima);

  expect(desk.basket).toEqual(['drill']);
});

test('when the person has gone, a thing is no longer lent to them', () => {
  const desk = counter();
  desk.scanCard(fatima);
  desk.close();

  expect(desk.scan('drill')).toBe('show');
  expect(desk.basket).toEqual([]);
});

test('an unknown code is told and changes neither person nor basket', () => {
  const desk = counter();
  desk.scanCard(fatima);
  desk.scan('drill');

  expect(desk.scanUnknown('4006381333931')).toBe('tell');
  expect(desk.state.notice).toEqual({
    kind: 'nothing',
    code: '4006381333931',
    reason: 'unknown',
    isTyped: false,
  });
  expect(desk.state.person).toEqual(fatima);
  expect(desk.basket).toEqual(['drill']);

  desk.scan('saw');
  expect(desk.state.notice).toBeNull();
});

test('an undone act stays in the list, marked', () => {
  const desk = counter();
  desk.scanCard(fatima);
  desk.scan('drill');
  desk.undo();

  expect(basketOf(desk.state)).toMatchObject([{ isUndone: true, loan: { itemId: 'drill', undone: true } }]);
});

test('taken back, undone and taken back again is one line', () => {
  const desk = counter();
  desk.isOutTo('drill', jan);
  desk.takeBack('drill');
  desk.undo();
  desk.isOutTo('drill', jan);
  desk.takeBack('drill');

  expect(returnedOf(desk.state)).toMatchObject([{ isUndone: false, loan: { itemId: 'drill' } }]);
});

test('a return in the same visit shows at the lent line too', () => {
  const desk = counter();
  desk.scanCard(fatima);
  desk.scan('drill');
  desk.takeBack('drill');

  expect(basketOf(desk.state)).toMatchObject([{ isUndone: false, loan: { returnedAt: expect.any(String) } }]);
});
