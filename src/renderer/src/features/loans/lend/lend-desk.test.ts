import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import type { ItemWhereabouts, Loan, LookedUp } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import type { Article } from '#shared/contract/stock.contract.ts';
import type { ScanAnswer } from '../../../staff/scan/scan-router.ts';
import { untouched } from '../back/back-draft.ts';
import type { KeptVisit } from '../visit/kept-visit.ts';
import { createLendDesk, type DeskTools } from './lend-desk.ts';
import { type LendPlace, lendPlaceOf } from './lend-place.ts';
import { afterEvent, basketOf, emptyLend, type LendState } from './lend-state.ts';

const person = (id: string): PersonSummary => ({
  id,
  number: `P-${id}`,
  name: id,
  birthYear: null,
  town: null,
});
const thing = (id: string): ItemWhereabouts =>
  ({
    item: { id, kindName: id, parts: [{ id: 'case', name: 'Koffer', photoId: null, quantity: 1 }] },
    openLoan: null,
    partsOut: [],
    dueIfLent: { dueDay: '2026-11-30', movedBecauseClosed: true },
    refusal: null,
  }) as unknown as ItemWhereabouts;

const pack = {
  id: 'nappies',
  name: 'Nappies',
  stock: 4,
  active: true,
  priceCents: null,
} as unknown as Article;

/** A desk with a core that always agrees; `core` can be told to fail. */
function desk(start: LendPlace = { at: 'elsewhere' }) {
  let state: LendState = emptyLend;
  let place = start;
  let made = 0;
  const told: ScanAnswer[] = [];
  const sent: string[] = [];
  const core = {
    failsWith: null as Error | null,
    waits: null as string | null,
    out: new Map<string, Partial<ItemWhereabouts>>(),
    loans: [] as Loan[],
    kept: null as KeptVisit | null,
  };
  const loan = (fields: Partial<Loan>) =>
    ({ id: 'loan', undone: false, returnedAt: null, ...fields }) as Loan;
  const act = <Input extends object>(name: string, output: (input: Input) => object) =>
    ((input: Input) => {
      sent.push(`${name} ${JSON.stringify(input)}`);
      return core.failsWith ? Promise.reject(core.failsWith) : Promise.resolve(output(input));
    }) as never;

  const tools: DeskTools = {
    state: () => state,
    happened: (event) => {
      state = afterEvent(state, event);
    },
    lookUp: async (code): Promise<LookedUp> => {
      if (code.startsWith('CARD')) return { kind: 'person', person: person(code.slice(5)) };
      if (code.startsWith('THING'))
        return { kind: 'item', whereabouts: { ...thing(code.slice(6)), ...core.out.get(code.slice(6)) } };
      if (code.startsWith('KIT')) {
        const things = ['saw', 'drill'].map((id) => ({ ...thing(id), ...core.out.get(id) }));
        return { kind: 'kit', kitId: 'kit', name: 'Klusset', barcode: code, things };
      }
      return { kind: 'nothing', code, reason: 'unknown' };
    },
    findPerson: async (id) => person(id),
    findArticle: async (code) => (code.startsWith('PACK') ? pack : null),
    findThing: async (id) => ({ ...thing(id), ...core.out.get(id) }),
    loansOf: async () => core.loans,
    keptVisit: () => core.kept,
    places: {
      now: () => place,
      show: () => {
        place = { at: 'lend' };
      },
    },
    words: {
      kitEmpty: (name) => `${name}: empty`,
      kitBack: (name, count, left) => `${name}: ${count} back, ${left} to count`,
      kitSays: ({ name }) => `${name} is shown`,
      article: ({ name }, quantity) => `${quantity} of ${name}`,
      articleGone: (how, { name }, quantity) => `${how} ${quantity} ${name}`,
      articleBack: ({ name }) => `${name} back`,
      kitLent: (name, count) => `${name}: ${count}`,
      opened: ({ name }) => `opened ${name}`,
      lent: ({ kindName }) => `lent ${kindName}`,
      lentUntil: ({ dueDay }) => dueDay,
      returned: () => 'returned',
      forSomebody: ({ hold }) => (hold ? `for ${hold.personName}` : ''),
      ticked: () => 'ticked',
      amountNeeded: () => 'how much?',
      brokenTitle: () => 'broken',
      lendUndone: () => 'lend undone',
      returnUndone: () => 'return undone',
      place: ({ item }) => `${item.kindName} is here`,
      notice: () => ({ happened: 'not known', todo: 'look again' }),
    },
    commands: {
      moveStock: act('moveStock', () => ({ article: pack })),
      undoStock: act('undoStock', () => ({ article: pack })),
      handOver: act('handOver', (input: { items: { loanId: string; itemId: string }[] }) => ({
        loans: input.items.map(({ loanId, itemId }) =>
          loan({ id: loanId, itemId, kindName: itemId, dueDay: '2026-11-30' }),
        ),
      })),
      giveBack: act('giveBack', () => ({
        loan: loan({ returnedAt: '2026-11-23T09:00:00.000Z' }),
        next: { hold: core.waits ? { personName: core.waits } : null, reservation: null },
        lateFeeCents: 0,
      })),
      tickParts: act('tickParts', ({ loanId }: { loanId: string }) => ({
        loan: loan({ id: loanId }),
        parts: [{ partId: 'case', name: 'Koffer', photoId: null, quantity: 1, given: 0 }],
      })),
      undoHandOver: act('undoHandOver', ({ loanId }: { loanId: string }) => ({
        loan: loan({ id: loanId, undone: true }),
      })),
      undoReturn: act('undoReturn', () => ({ loan: loan({}) })),
    },
    failureText: (error) => (error instanceof Error ? error.message : 'unknown'),
    newId: () => `id-${(made += 1)}`,
    tell: (answer) => void told.push(answer),
  };
  const lending = createLendDesk(() => tools);
  return {
    lending,
    core,
    told,
    sent,
    scan: (code: string) => lending.answer({ code, how: 'scanned' }),
    get state() {
      return state;
    },
    get place() {
      return place;
    },
    goTo: (next: LendPlace) => {
      place = next;
    },
    /** Lets everything that was set going come to its end. */
    settle: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}

test('a card scanned on any page opens the person on the lending page', async () => {
  const house = desk();
  expect(await house.scan('CARD Fatima')).toEqual({ tone: 'good', text: 'opened Fatima', isShown: true });
  expect(house.place).toEqual({ at: 'lend' });
  expect(house.state.person?.name).toBe('Fatima');
});

test('a thing scanned then is lent with one command, and the answer carries its undo', async () => {
  const house = desk();
  await house.scan('CARD Fatima');
  const answer = await house.scan('THING drill');

  expect(answer).toMatchObject({ tone: 'good', text: 'lent drill', detail: '2026-11-30' });
  expect(house.sent).toEqual([
    'handOver {"handOverId":"id-1","personId":"Fatima","items":[{"loanId":"id-2","itemId":"drill"}]}',
  ]);
  expect(basketOf(house.state)).toMatchObject([{ movedBecauseClosed: true, parts: [{ name: 'Koffer' }] }]);

  answer.undo?.();
  await house.settle();
  expect(house.sent.at(-1)).toBe('undoHandOver {"loanId":"id-2"}');
  expect(basketOf(house.state)).toMatchObject([{ isUndone: true }]);
  expect(house.told).toEqual([{ tone: 'good', text: 'lend undone' }]);
});

test('a person left open is not lent to from another page: nobody could see who it goes to', async () => {
  const house = desk();
  await house.scan('CARD Fatima');
  house.goTo({ at: 'elsewhere' });

  expect(await house.scan('THING drill')).toMatchObject({ text: 'drill is here', isShown: true });
  expect(house.state.person).toBeNull();
  expect(house.sent).toEqual([]);
});

test("on a person's own page that person is the one who is open", async () => {
  const house = desk({ at: 'person', personId: 'Jan' });
  await house.scan('THING drill');

  expect(house.state.person?.name).toBe('Jan');
  expect(house.sent[0]).toContain('"personId":"Jan"');
  expect(house.place).toEqual({ at: 'lend' });
});

test('an unknown code on another page says what to do and leaves the page alone', async () => {
  const house = desk();
  expect(await house.scan('4006381333931')).toEqual({ tone: 'bad', text: 'not known', detail: 'look again' });
  expect(house.place).toEqual({ at: 'elsewhere' });
});

test('a lost answer is tried again with the same ids, so that nothing is lent twice', async () => {
  const house = desk({ at: 'lend' });
  await house.scan('CARD Fatima');
  house.core.failsWith = new Error('no answer');
  expect(await house.scan('THING drill')).toMatchObject({ tone: 'bad', text: 'no answer' });

  const { notice } = house.state;
  const again = notice?.kind === 'failed' ? notice.again : null;
  house.core.failsWith = null;
  if (again) house.lending.tryAgain(again);
  await house.settle();

  expect(house.sent).toHaveLength(2);
  expect(house.sent[1]).toBe(house.sent[0]);
  expect(basketOf(house.state)).toHaveLength(1);
  expect(house.state.notice).toBeNull();
});

test('a thing taken back and lent on stays taken back when the lending fails', async () => {
  const house = desk({ at: 'lend' });
  await house.scan('CARD Fatima');
  house.core.failsWith = new Error('refused');
  house.lending.accept('takeBackAndLend', thing('drill'));
  await house.settle();

  expect(house.sent).toHaveLength(1);
  expect(house.told).toMatchObject([{ tone: 'bad', text: 'refused' }]);
});

const refusal = (reason: string) =>
  new ORPCError('REFUSED', { status: 422, message: reason, data: { reason, params: {} } });

test('what the house refuses but the desk may decide is lent with a reason, under the same ids', async () => {
  const house = desk({ at: 'lend' });
  await house.scan('CARD Fatima');
  house.core.failsWith = refusal('loans.itemHeld');
  expect(await house.scan('THING drill')).toMatchObject({ tone: 'bad', isShown: true });

  const { notice } = house.state;
  if (notice?.kind !== 'refused') throw new Error('the notice offers nothing');
  house.core.failsWith = null;
  house.lending.overrule(notice.attempt, 'agreed with Ann');
  await house.settle();
  expect(house.sent.at(-1)).toBe(
    'handOver {"handOverId":"id-1","personId":"Fatima","items":[{"loanId":"id-2","itemId":"drill"}],"overrule":{"reason":"agreed with Ann"}}',
  );
  expect(basketOf(house.state)).toHaveLength(1);
});

test('what is no matter of opinion is only told', async () => {
  const house = desk({ at: 'lend' });
  await house.scan('CARD Fatima');
  house.core.failsWith = refusal('loans.tooYoung');
  await house.scan('THING drill');
  expect(house.state.notice).toMatchObject({ kind: 'failed', again: null });
});

test('who stands here and the real day go along with each thing of the visit, and not with the next one', async () => {
  const house = desk({ at: 'lend' });
  house.lending.noteFor({ day: '2026-11-18', time: null });
  await house.scan('CARD Fatima');
  house.lending.collect({
    actedBy: { name: 'Karim', relation: 'neighbour' },
    name: 'Karim',
    relation: 'neighbour',
  });
  await house.scan('THING drill');
  expect(house.sent.at(-1)).toContain('"actedBy":{"name":"Karim","relation":"neighbour"}');
  expect(house.sent.at(-1)).toContain('"on":{"day":"2026-11-18","time":null}');

  await house.scan('CARD Jan');
  await house.scan('THING saw');
  expect(house.sent.at(-1)).not.toContain('actedBy');
  expect(house.sent.at(-1)).not.toContain('"on"');
});

const outWithParts: Partial<ItemWhereabouts> = {
  openLoan: { id: 'loan', personId: 'Jan', personName: 'Jan' } as Loan,
  partsOut: [{ partId: 'key', name: 'Sleutel', photoId: null, quantity: 2, given: 2 }],
  refusal: 'loans.itemOut',
};

test('a thing with parts is counted before it is taken back, Enter says all is there', async () => {
  const house = desk({ at: 'lend' });
  house.core.out.set('drill', outWithParts);
  await house.scan('THING drill');
  expect(house.sent).toEqual([]);
  house.lending.acceptFirst();
  await house.settle();
  expect(house.sent).toEqual(['giveBack {"itemId":"drill"}']);
});

test('from a list a thing with parts is put on the counter first', async () => {
  const house = desk({ at: 'lend' });
  house.core.out.set('drill', outWithParts);
  house.lending.takeBackLoan({ itemId: 'drill' } as Loan);
  await house.settle();
  expect(house.sent).toEqual([]);
  expect(house.state.shown?.item.id).toBe('drill');
});

test('what is missing goes along, with what is to be done about it', async () => {
  const house = desk({ at: 'lend' });
  house.core.out.set('drill', outWithParts);
  await house.scan('THING drill');
  house.lending.draftBack({ ...untouched, ticks: { key: 1 }, missing: { how: 'charge', cents: null } });
  house.lending.acceptFirst();
  await house.settle();
  expect(house.told.at(-1)).toEqual({ tone: 'bad', text: 'how much?' });

  house.lending.draftBack({ ...untouched, ticks: { key: 1 }, missing: { how: 'charge', cents: 450 } });
  await house.scan('THING drill');
  expect(house.sent).toEqual([
    'giveBack {"itemId":"drill","parts":[{"partId":"key","back":1}],"missing":{"how":"charge","cents":450}}',
  ]);
});

test('what comes back for somebody else is said large, with a sound of its own', async () => {
  const house = desk({ at: 'lend' });
  house.core.out.set('drill', { ...outWithParts, partsOut: [] });
  house.core.waits = 'Ann';
  await house.scan('THING drill');
  expect(await house.scan('THING drill')).toMatchObject({ sound: 'forSomebody', detail: 'for Ann' });
  expect(house.state.after?.next.hold?.personName).toBe('Ann');
  await house.scan('THING saw');
  expect(house.state.after).toBeNull();
});

test('a part that stayed behind is noted on the line', async () => {
  const house = desk({ at: 'lend' });
  await house.scan('CARD Fatima');
  await house.scan('THING drill');
  const [line] = basketOf(house.state);
  if (!line) throw new Error('nothing was lent');
  expect(await house.lending.tickParts(line.loan, [{ partId: 'case', given: 0 }])).toBe(true);
  expect(basketOf(house.state)[0]?.parts).toMatchObject([{ name: 'Koffer', given: 0 }]);
});

test('a screen that was loaded anew goes on with the visit it was in', async () => {
  const house = desk({ at: 'lend' });
  house.core.kept = { personId: 'Fatima', acts: [{ act: 'lent', loanId: 'one' }] };
  house.core.loans = [{ id: 'one', returnedAt: null, actedBy: null } as Loan];
  house.lending.choose({ entity: 'person', id: 'Fatima' });
  await house.settle();
  expect(basketOf(house.state)).toMatchObject([{ loan: { id: 'one' }, parts: null }]);
});

test('the address says where the screen is', () => {
  expect(lendPlaceOf('/lend')).toEqual({ at: 'lend' });
  expect(lendPlaceOf('/people/01-abc')).toEqual({ at: 'person', personId: '01-abc' });
  expect(lendPlaceOf('/people/new')).toEqual({ at: 'elsewhere' });
  expect(lendPlaceOf('/people')).toEqual({ at: 'elsewhere' });
});

test('a kit is lent whole to who is open, and one undo takes it all back', async () => {
  const house = desk();
  await house.scan('CARD ann');
  const answer = await house.scan('KIT');
  expect(answer).toMatchObject({ tone: 'good', text: 'Klusset: 2' });
  expect(basketOf(house.state)).toHaveLength(2);
  answer.undo?.();
  await house.settle();
  expect(house.sent.filter((line) => line.startsWith('undoHandOver'))).toHaveLength(2);
});

test('a kit that is not whole is shown with its things; what is there may go along after all', async () => {
  const house = desk();
  house.core.out.set('saw', { refusal: 'upkeep.inRepair' });
  await house.scan('CARD ann');
  expect(await house.scan('KIT')).toMatchObject({ tone: 'bad', text: 'Klusset is shown' });
  expect(house.state.kit?.things).toHaveLength(2);
  expect(house.sent).toEqual([]);
  expect(house.lending.acceptFirst()).toBe(true);
  await house.settle();
  expect(basketOf(house.state)).toHaveLength(1);
  expect(house.state.kit).toBeNull();
});

test('a kit that waits for a card stays on the counter; without anybody its things come back, parts last', async () => {
  const house = desk();
  await house.scan('KIT');
  await house.scan('CARD ann');
  expect(house.state.kit?.kitId).toBe('kit');
  house.lending.closePerson();
  const loan = { id: 'loan' } as Loan;
  house.core.out.set('saw', { refusal: 'loans.itemOut', openLoan: loan });
  house.core.out.set('drill', {
    refusal: 'loans.itemOut',
    openLoan: loan,
    partsOut: [{ partId: 'key', name: 'Sleutel', photoId: null, quantity: 1, given: 1 }],
  });
  expect(await house.scan('KIT')).toMatchObject({ text: 'Klusset: 1 back, 1 to count' });
  expect(house.state.kit?.kitId).toBe('kit');
  house.core.out.delete('saw');
  await house.scan('KIT');
  expect(house.sent.filter((line) => line.startsWith('giveBack'))).toHaveLength(2);
});

test('a package that is scanned lies on the counter; once more is one more; Enter gives it to who is open, with its undo', async () => {
  const house = desk();
  await house.scan('CARD Fatima');
  expect(await house.scan('PACK')).toEqual({ tone: 'good', text: '1 of Nappies', isShown: true });
  await house.scan('PACK');
  expect(house.state.article).toMatchObject({ quantity: 2 });
  expect(house.sent).toEqual([]);

  expect(house.lending.acceptFirst()).toBe(true);
  await house.settle();
  expect(house.sent).toEqual([
    'moveStock {"movementId":"id-1","articleId":"nappies","quantity":2,"reason":"given","personId":"Fatima","note":""}',
  ]);
  expect(house.state.article).toBeNull();
  expect(house.state.articles).toMatchObject([{ quantity: 2, how: 'given', isUndone: false }]);

  house.told.at(-1)?.undo?.();
  await house.settle();
  expect(house.sent.at(-1)).toBe('undoStock {"movementId":"id-2","reversesId":"id-1"}');
  expect(house.state.articles).toMatchObject([{ isUndone: true }]);
});

test('a lost answer about a package is tried again as the same movement', async () => {
  const house = desk({ at: 'lend' });
  await house.scan('PACK');
  house.core.failsWith = new Error('no answer');
  house.lending.partArticle('given');
  await house.settle();
  expect(house.told.at(-1)).toEqual({ tone: 'bad', text: 'no answer' });
  expect(house.state.article).not.toBeNull();
  house.core.failsWith = null;
  house.lending.partArticle('given');
  await house.settle();
  const ids = house.sent.map((line) => /"movementId":"([^"]+)"/.exec(line)?.[1]);
  expect(ids).toEqual(['id-1', 'id-1']);
});

test('more of a package than there are is not offered, and the scan says so', async () => {
  const house = desk({ at: 'lend' });
  await house.scan('PACK');
  house.lending.countArticle(5);
  expect(house.lending.acceptFirst()).toBe(false);
  expect(await house.scan('PACK')).toMatchObject({ tone: 'bad' });
  // Whatever else is scanned takes its place on the counter.
  await house.scan('THING drill');
  expect(house.state.article).toBeNull();
});
