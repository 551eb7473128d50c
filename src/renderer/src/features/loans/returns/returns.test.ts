import { expect, test } from 'vitest';
import type { ItemWhereabouts, Loan, LookedUp } from '#shared/contract/loans.contract.ts';
import type { ScanAnswer } from '../../../staff/scan/scan-router.ts';
import { untouched } from '../back/back-draft.ts';
import { createReturnsDesk, type ReturnsTools } from './returns-desk.ts';
import { afterReturn, countBack, isOnPile, noReturns, type ReturnsState } from './returns-state.ts';

/** A table with a scanner; things are out to Jan unless said otherwise. */
function table() {
  let state: ReturnsState = noReturns;
  const sent: string[] = [];
  const told: ScanAnswer[] = [];
  const back = new Set<string>();
  const special = new Map<string, Partial<ItemWhereabouts>>();
  const core = { waits: new Map<string, string>(), failsWith: null as Error | null };

  const thing = (id: string): ItemWhereabouts =>
    ({
      item: { id, kindName: id, initiativeName: 'Velootje', parts: [] },
      openLoan: back.has(id) ? null : { id: `loan-${id}`, itemId: id, personName: 'Jan' },
      partsOut: [],
      refusal: back.has(id) ? null : 'loans.itemOut',
      ...special.get(id),
    }) as unknown as ItemWhereabouts;

  const act = <Input extends object>(name: string, output: (input: Input) => object) =>
    (async (input: Input) => {
      sent.push(`${name} ${JSON.stringify(input)}`);
      if (core.failsWith) throw core.failsWith;
      return output(input);
    }) as never;

  const tools: ReturnsTools = {
    state: () => state,
    happened: (event) => {
      state = afterReturn(state, event);
    },
    lookUp: async (code): Promise<LookedUp> => {
      if (code === 'CARD') return { kind: 'person', person: { id: 'jan' } as never };
      if (code.startsWith('?')) return { kind: 'nothing', code: '••••', reason: 'unknown' };
      if (code.startsWith('!')) return { kind: 'nothing', code, reason: 'damaged' };
      if (code === 'KIT') {
        const things = ['drill', 'saw', 'ladder'].map(thing);
        return { kind: 'kit', kitId: 'kit', name: 'Klusset', barcode: 'KIT', things };
      }
      return { kind: 'item', whereabouts: thing(code) };
    },
    findThing: async (id) => thing(id),
    commands: {
      giveBack: act('giveBack', ({ itemId }: { itemId: string }) => {
        back.add(itemId);
        special.delete(itemId);
        const name = core.waits.get(itemId);
        return {
          loan: { id: `loan-${itemId}`, itemId, kindName: itemId },
          next: { hold: name ? { personName: name } : null, reservation: null },
          lateFeeCents: 0,
        };
      }),
      undoReturn: act('undoReturn', ({ loanId }: { loanId: string }) => {
        back.delete(loanId.slice(5));
        return { loan: { id: loanId, itemId: loanId.slice(5), kindName: loanId } };
      }),
    },
    words: {
      returned: ({ kindName }) => `back ${kindName}`,
      forSomebody: ({ hold }) => (hold ? `for ${hold.personName}` : ''),
      returnUndone: () => 'undone',
      amountNeeded: () => 'how much?',
      brokenTitle: () => 'broken',
      told: ({ why }, code) => `${why} ${code}`,
      count: ({ item }) => `count ${item.kindName}`,
      kitBack: (name, count, left) => `${name}: ${count} back, ${left} on the pile`,
      kitHere: (name, count) => `${name}: ${count} here`,
    },
    failureText: (error) => (error instanceof Error ? error.message : ''),
    tell: (answer) => void told.push(answer),
  };
  const desk = createReturnsDesk(() => tools);
  return {
    desk,
    core,
    sent,
    told,
    special,
    scan: (code: string) => desk.answer({ code, how: 'scanned' }),
    get state() {
      return state;
    },
    get pile() {
      return state.lines.filter(isOnPile);
    },
  };
}

const withParts: Partial<ItemWhereabouts> = {
  partsOut: [{ partId: 'key', name: 'Sleutel', photoId: null, quantity: 2, given: 2 }],
};

test('what is out is back at once, line after line', async () => {
  const house = table();
  for (const code of ['drill', 'saw', 'ladder']) await house.scan(code);
  expect(house.sent).toEqual([
    'giveBack {"itemId":"drill"}',
    'giveBack {"itemId":"saw"}',
    'giveBack {"itemId":"ladder"}',
  ]);
  expect(countBack(house.state)).toBe(3);
});

test('a thing with parts waits on the pile and stops nothing; scanned twice it lies there once', async () => {
  const house = table();
  house.special.set('drill', withParts);
  await house.scan('drill');
  await house.scan('saw');
  await house.scan('drill');
  expect(house.sent).toEqual(['giveBack {"itemId":"saw"}']);
  expect(house.pile).toHaveLength(1);

  const [line] = house.pile;
  if (!line) throw new Error('the pile is empty');
  await house.desk.takeCounted(line, { ...untouched, ticks: { key: 1 } });
  expect(house.sent.at(-1)).toBe(
    'giveBack {"itemId":"drill","parts":[{"partId":"key","back":1}],"missing":{"how":"note"}}',
  );
  expect(house.pile).toEqual([]);
  expect(countBack(house.state)).toBe(2);
});

test('what is for somebody else is back, has a sound of its own and stays on the pile until it lies apart', async () => {
  const house = table();
  house.core.waits.set('drill', 'Ann');
  expect(await house.scan('drill')).toMatchObject({ sound: 'forSomebody', text: 'back drill for Ann' });
  const [line] = house.pile;
  if (!line) throw new Error('the pile is empty');
  house.desk.lookedAt(line);
  expect(house.pile).toEqual([]);
  expect(countBack(house.state)).toBe(1);
});

test.each([
  ['a card', 'CARD', {}, 'card CARD'],
  ['an unknown code', '?', {}, 'unknown ••••'],
  ['a damaged code', '!x', {}, 'damaged !x'],
  ['a thing in the house', 'drill', { openLoan: null, refusal: null }, 'inHouse drill'],
  ['a retired thing', 'drill', { openLoan: null, refusal: 'loans.itemRetired' }, 'loans.itemRetired drill'],
  ['a thing in repair', 'drill', { openLoan: null, refusal: 'upkeep.inRepair' }, 'inHouse drill'],
  ["a neighbour's thing", 'drill', { openLoan: null, refusal: 'loans.itemOut' }, 'elsewhere drill'],
] as const)('%s is a line and changes nothing', async (_, code, fields, sentence) => {
  const house = table();
  house.special.set('drill', fields);
  expect(await house.scan(code)).toMatchObject({ tone: 'bad', text: sentence });
  expect(house.sent).toEqual([]);
  expect(house.state.lines).toHaveLength(1);
});

test('the same thing again says that it is back already; undone, it can come back again', async () => {
  const house = table();
  await house.scan('drill');
  expect(await house.scan('drill')).toMatchObject({ text: 'twice drill' });
  await house.desk.undo({ id: 'loan-drill' } as Loan);
  expect(countBack(house.state)).toBe(0);
  await house.scan('drill');
  expect(countBack(house.state)).toBe(1);
});

test('another desk was faster: a line says so, and the next scan goes on', async () => {
  const house = table();
  house.core.failsWith = new Error('not out');
  expect(await house.scan('drill')).toMatchObject({ tone: 'bad', text: 'not out' });
  house.core.failsWith = null;
  await house.scan('saw');
  expect(countBack(house.state)).toBe(1);
});

test('from the box: everything came back at the end of that day', async () => {
  const house = table();
  house.desk.chooseBoxDay('2026-11-22');
  await house.scan('drill');
  expect(house.sent).toEqual(['giveBack {"itemId":"drill","on":{"day":"2026-11-22","time":"23:59"}}']);
});

test('emptying the list keeps what is still to be looked at', async () => {
  const house = table();
  house.special.set('drill', withParts);
  await house.scan('drill');
  await house.scan('saw');
  house.desk.clear();
  expect(house.state.lines).toEqual(house.pile);
  expect(house.pile).toHaveLength(1);
});

test('the code of a kit brings each of its things back; parts wait on the pile; a second scan changes nothing', async () => {
  const house = table();
  house.special.set('saw', withParts);
  expect(await house.scan('KIT')).toMatchObject({ tone: 'good', text: 'Klusset: 2 back, 1 on the pile' });
  expect(countBack(house.state)).toBe(2);
  expect(house.pile).toHaveLength(1);
  const all = table();
  await all.scan('KIT');
  expect(await all.scan('KIT')).toMatchObject({ tone: 'bad', text: 'Klusset: 3 here' });
  expect(all.sent).toHaveLength(3);
});
