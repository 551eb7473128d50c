import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { TakeOutcome } from '#shared/contract/words.ts';
import { stockHouse } from './stock.fixtures.ts';

type Act =
  | { kind: 'scan' | 'lend' | 'return' | 'undoLend' | 'undoReturn' | 'lost'; item: number }
  | { kind: 'unknown'; code: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'scan' as const,
        'lend' as const,
        'return' as const,
        'undoLend' as const,
        'undoReturn' as const,
      ),
      item: fc.nat(4),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lost' as const), item: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unknown' as const), code: fc.nat(2) }) },
);

/** A thing as a child with a pencil would keep it: where it is, and what was last seen of it. */
interface Note {
  atStart: 'in' | 'out';
  isOut: boolean;
  lost: boolean;
  /** Seen since the start: `here` with a scan or a return at the desk, `gone` with a hand-over. */
  seen: ('scan' | 'lend' | 'return')[];
  loanId: string | null;
}

function expected(note: Note): TakeOutcome {
  const scanned = note.seen.includes('scan');
  if (scanned) {
    const afterScan = note.seen.slice(note.seen.lastIndexOf('scan'));
    if (note.isOut && !afterScan.includes('lend')) return 'outHere';
    return note.lost ? 'lostHere' : 'found';
  }
  if (note.lost) return 'leftUse';
  if (note.isOut) return note.atStart === 'out' && !note.seen.includes('return') ? 'out' : 'lentSince';
  return note.seen.includes('return') ? 'returnedSince' : 'missing';
}

test('any order of scans, double scans, loans, returns and their undoing counts as the simple list does', async () => {
  const of = await stockHouse(5);
  const { house, drillItems, personId, tools } = of;
  onTestFinished(() => house.close());
  const desk = () => house.as('desk');
  const commandId = () => house.id();

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      fc.array(act, { maxLength: 18 }),
      async (outAtStart, acts) => {
        const notes: Note[] = [];
        for (const [n, isOut] of outAtStart.entries()) {
          const loanId = isOut ? await lend(n) : null;
          notes.push({ atStart: isOut ? 'out' : 'in', isOut, lost: false, seen: [], loanId });
        }
        house.clock.pass(0.01);
        const takeId = house.id();
        await desk().stock.startTake({
          commandId: commandId(),
          takeId,
          initiativeId: tools,
          place: null,
          name: 'T',
          note: '',
        });
        const unknown = new Set<number>();
        for (const step of acts) {
          house.clock.pass(0.01);
          if (step.kind === 'unknown') {
            await desk().stock.scan({
              commandId: commandId(),
              takeId,
              code: `54100012345${step.code}`,
              placeFound: '',
            });
            unknown.add(step.code);
          } else await perform(step.kind, step.item, notes, takeId);
          const { counts } = await desk().stock.take({ takeId });
          const plain: Partial<Record<TakeOutcome, number>> = {};
          for (const note of notes) plain[expected(note)] = (plain[expected(note)] ?? 0) + 1;
          if (unknown.size > 0) plain.unknownCode = unknown.size;
          expect(Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))).toEqual(plain);
        }
        await desk().stock.cancelTake({ commandId: commandId(), takeId });
        await tidy(notes);
      },
    ),
    { numRuns: 30, seed: 20261123 },
  );

  async function lend(n: number): Promise<string> {
    const loanId = house.id();
    await desk().loans.handOver({
      commandId: commandId(),
      handOverId: house.id(),
      personId,
      items: [{ loanId, itemId: drillItems[n]?.id ?? '' }],
    });
    return loanId;
  }

  /** Does what is possible with the thing now; what is not is left out, as people would. */
  async function perform(kind: Exclude<Act['kind'], 'unknown'>, n: number, notes: Note[], takeId: string) {
    const note = notes[n] as Note;
    const { id: itemId, barcode: code } = drillItems[n] ?? { id: '', barcode: '' };
    if (kind === 'scan') {
      await desk().stock.scan({ commandId: commandId(), takeId, code, placeFound: '' });
      note.seen.push('scan');
    } else if (kind === 'lend' && !note.isOut && !note.lost) {
      note.loanId = await lend(n);
      note.isOut = true;
      note.seen.push('lend');
    } else if (kind === 'return' && note.isOut) {
      await desk().loans.giveBack({ commandId: commandId(), itemId });
      note.isOut = false;
      note.seen.push('return');
    } else if (kind === 'lost' && !note.isOut && !note.lost) {
      await desk().catalog.retireItem({ commandId: commandId(), itemId, reason: 'lost' });
      note.lost = true;
    } else if (kind === 'undoLend' && note.isOut && lastDeskAct(note) === 'lend') {
      await desk().loans.undoHandOver({ commandId: commandId(), loanId: note.loanId ?? '' });
      note.isOut = false;
      note.seen.splice(note.seen.lastIndexOf('lend'), 1);
    } else if (kind === 'undoReturn' && !note.isOut && !note.lost && lastDeskAct(note) === 'return') {
      await desk().loans.undoReturn({ commandId: commandId(), loanId: note.loanId ?? '' });
      note.isOut = true;
      note.seen.splice(note.seen.lastIndexOf('return'), 1);
    }
  }

  async function tidy(notes: readonly Note[]) {
    for (const [n, note] of notes.entries()) {
      const itemId = drillItems[n]?.id ?? '';
      if (note.isOut) await desk().loans.giveBack({ commandId: commandId(), itemId });
      if (note.lost) await desk().catalog.bringBackItem({ commandId: commandId(), itemId });
    }
    house.clock.pass(0.01);
  }
});

const lastDeskAct = (note: Note) => note.seen.filter((one) => one !== 'scan').at(-1);
