import type { LetterHead } from '#shared/contract/reminder-settings.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import type { QueryCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { houseOf } from '../admin/index.ts';
import { itemLabels, kindValues } from '../catalog/index.ts';
import { loadFonts } from '../labels/index.ts';
import { balancesOf } from '../money/index.ts';
import { contactsOf, hiddenFromCaller } from '../people/index.ts';
import { type HouseDay, houseDay, lateLoansOf } from './late.ts';
import { composeLetter, type LetterPart } from './letter.rules.ts';
import { readLetterHead } from './letter-head.store.ts';
import { type Letter, lettersPdf } from './letter-pdf.ts';
import { nameOf, type PlannedPerson } from './planned.ts';
import { stepByKey } from './plans.store.ts';
import { hasAddress, streetLine, townLine } from './reach.rules.ts';
import { type BatchRow, type ReminderRow, remindersOfBatch } from './sent.store.ts';
import { type OwnTexts, readOwnTexts } from './texts.store.ts';
import { letterLanguageOf } from './usual-texts.ts';

/** What every letter of a batch shares. */
export interface LetterDesk {
  day: HouseDay;
  houseName: string;
  head: LetterHead;
  texts: OwnTexts;
}

export const letterDesk = async (db: Executor, now: string): Promise<LetterDesk> => ({
  day: await houseDay(db, now),
  houseName: (await houseOf(db)).name,
  head: await readLetterHead(db),
  texts: await readOwnTexts(db),
});

/** Whose letter, about what, at which step. */
export type Subject = Pick<PlannedPerson, 'contact' | 'step' | 'listed'>;

/** The words of one person's letter. */
export async function partsFor(db: Executor, desk: LetterDesk, subject: Subject): Promise<LetterPart[]> {
  const { contact, listed, step } = subject;
  const items = await itemLabels(
    db,
    listed.map(({ itemId }) => itemId),
  );
  const kinds = await kindValues(
    db,
    listed.map(({ kindId }) => kindId),
  );
  const initiatives = new Set(listed.map(({ initiativeId }) => initiativeId));
  const fonts = await loadFonts();
  const owed = (await balancesOf(db, [contact.id])).get(contact.id)?.owesCents ?? 0;
  return composeLetter(
    {
      // A name of which a letter cannot be written is not written by halves.
      name: fonts.printable(contact.name),
      language: letterLanguageOf(contact.language),
      step,
      things: listed.map((loan) => ({
        name: kinds.get(loan.kindId)?.name ?? '',
        nameTranslations: kinds.get(loan.kindId)?.nameTranslations ?? {},
        barcode: items.get(loan.itemId)?.barcode ?? '',
        dueDay: loan.dueDay,
        initiativeId: loan.initiativeId,
      })),
      counters: [...desk.day.counters.values()].filter(({ id }) => initiatives.has(id)),
      houseName: desk.houseName,
      phone: desk.head.phone,
      today: desk.day.today,
      amount: step.withFee && owed > 0 ? formatEuro(owed, 'nl-BE') : '',
    },
    desk.texts,
  );
}

/**
 * Whom a batch is for, with what is still out now: a letter that is printed again does not ask for what is back. Persons in the
 * order of their postcode, then name, as they are put in envelopes. Who is shielded from the caller is not among them.
 */
export async function subjectsOfBatch(
  call: QueryCall,
  desk: LetterDesk,
  batch: BatchRow,
): Promise<Subject[]> {
  const { db } = call;
  const hidden = await hiddenFromCaller(call);
  const rows = (await remindersOfBatch(db, batch.id)).filter(
    ({ state, person_id }) => state !== 'undone' && !hidden.has(person_id),
  );
  const personIds = [...new Set(rows.map((row) => row.person_id))];
  const contacts = await contactsOf(db, personIds);
  const scope = batch.initiative_id === null ? null : [batch.initiative_id];
  const loans = Map.groupBy(await lateLoansOf(db, desk.day, personIds, scope), ({ personId }) => personId);
  const steps = stepByKey(desk.day.plans);
  const subjects = [...Map.groupBy(rows, (row) => row.person_id)].flatMap(([personId, own]): Subject[] => {
    const contact = contacts.get(personId);
    const step = furthestOf(own, steps);
    if (!contact || !step) return [];
    const isMeant = new Set(own.map((row) => row.loan_id));
    const listed = (loans.get(personId) ?? []).filter(({ id, daysLate }) => isMeant.has(id) || daysLate > 0);
    return listed.length === 0 ? [] : [{ contact, step, listed }];
  });
  return subjects.toSorted(
    (a, b) => (a.contact.postcode ?? '').localeCompare(b.contact.postcode ?? '') || inOrder(a, b),
  );
}

const inOrder = (a: Subject, b: Subject): number => nameOf(a.contact).localeCompare(nameOf(b.contact), 'nl');

/** The furthest step of a person's rows; the plan may have changed since. */
function furthestOf(
  rows: readonly ReminderRow[],
  steps: ReturnType<typeof stepByKey>,
): Subject['step'] | undefined {
  return rows.flatMap((row) => steps.get(row.step_key) ?? []).toSorted((a, b) => b.days - a.days)[0];
}

export async function pdfOfBatch(
  call: QueryCall,
  batch: BatchRow,
): Promise<{ base64: string; pages: number }> {
  const { db, now } = call;
  const desk = await letterDesk(db, now);
  const letters: Letter[] = [];
  for (const subject of await subjectsOfBatch(call, desk, batch)) {
    const parts = await partsFor(db, desk, subject);
    letters.push({ address: addressOf(subject), parts });
  }
  return lettersPdf(letters, { houseName: desk.houseName, head: desk.head, today: desk.day.today, at: now });
}

/** Lines for the window: name, street, town; only the name and number when it is handed over. */
export function addressOf({ contact }: Pick<Subject, 'contact'>): string[] {
  if (!hasAddress(contact)) return [nameOf(contact), ...(contact.name === '' ? [] : [contact.number])];
  return [nameOf(contact), streetLine(contact), townLine(contact)];
}
