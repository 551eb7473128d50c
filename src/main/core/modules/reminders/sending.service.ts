import type { PlannedReminder, RoundLine } from '#shared/contract/reminders.contract.ts';
import type { CommandCall, InputOf, OutputOf, QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { itemLabels } from '../catalog/index.ts';
import { type Contact, contactsOf, hiddenFromCaller } from '../people/index.ts';
import { byPerson } from './late.rules.ts';
import { stepRefOf } from './late.service.ts';
import { houseDay, lateLoans, scopeOf } from './late.ts';
import { letterAsText } from './letter-text.ts';
import { letterDesk, partsFor, pdfOfBatch, subjectsOfBatch } from './letters.service.ts';
import { nameOf, type PlannedPerson, planFor } from './planned.ts';
import { hasAddress, mailAddressesOf, streetLine, townLine, wants } from './reach.rules.ts';
import { batchById, remindersOfBatch, setState } from './sent.store.ts';
import { letterLanguageOf } from './usual-texts.ts';

/** Who would get what, and why some get nothing. */
export async function previewSending(
  call: QueryCall,
  input: InputOf<'reminders', 'preview'>,
): Promise<Awaited<OutputOf<'reminders', 'preview'>>> {
  const day = await houseDay(call.db, call.now);
  const scope = scopeOf(call.actor, input.initiativeId);
  const { planned, skipped } = await planFor(call, day, { ...input, scope });
  const names = await namesOf(call, planned);
  return { planned: planned.map((person) => plannedView(person, input.channel, names)), skipped };
}

function plannedView(
  { contact, step, listed, news }: PlannedPerson,
  channel: 'letter' | 'text' | 'email',
  names: ReadonlyMap<string, string>,
): PlannedReminder {
  const isNew = new Set(news.map(({ id }) => id));
  return {
    personId: contact.id,
    personName: nameOf(contact),
    personNumber: contact.number,
    language: letterLanguageOf(contact.language),
    step: found(stepRefOf(step), 'step'),
    things: listed.map((loan) => ({
      loanId: loan.id,
      name: names.get(loan.itemId) ?? '',
      dueDay: loan.dueDay,
      isNew: isNew.has(loan.id),
    })),
    to: destinationOf(contact, channel),
  };
}

function destinationOf(contact: Contact, channel: 'letter' | 'text' | 'email'): string | null {
  if (channel === 'email') return mailAddressesOf(contact.email).join(', ') || null;
  if (channel === 'text') return contact.phone;
  return addressLine(contact);
}

const addressLine = (contact: Contact): string | null =>
  hasAddress(contact)
    ? [streetLine(contact), townLine(contact)].filter((part) => part !== '').join(', ')
    : null;

async function namesOf(call: QueryCall, planned: readonly PlannedPerson[]): Promise<Map<string, string>> {
  const items = await itemLabels(
    call.db,
    planned.flatMap(({ listed }) => listed.map(({ itemId }) => itemId)),
  );
  return new Map([...items].map(([id, { kindName }]) => [id, kindName]));
}

export async function lettersOfBatch(call: QueryCall, batchId: string) {
  const batch = found(await batchById(call.db, batchId), 'batch');
  const made = await pdfOfBatch(call, batch);
  if (made.pages === 0)
    refuse((await isAllShielded(call, batchId)) ? 'reminders.onlyShielded' : 'reminders.allBack');
  return made;
}

/** Nothing of it is for anybody the caller may know of. */
async function isAllShielded(call: QueryCall, batchId: string): Promise<boolean> {
  const hidden = await hiddenFromCaller(call);
  if (hidden.size === 0) return false;
  const rows = await remindersOfBatch(call.db, batchId);
  return rows.length > 0 && rows.every((row) => hidden.has(row.person_id));
}

/** Messages to copy into whatever the house writes with, one per person. */
export async function textsOfBatch(call: QueryCall, batchId: string) {
  const batch = found(await batchById(call.db, batchId), 'batch');
  if (await isAllShielded(call, batchId)) refuse('reminders.onlyShielded');
  const desk = await letterDesk(call.db, call.now);
  const texts = [];
  for (const subject of await subjectsOfBatch(call, desk, batch)) {
    const { contact } = subject;
    const text = letterAsText(await partsFor(call.db, desk, subject));
    texts.push({ personId: contact.id, personName: nameOf(contact), phone: contact.phone, text });
  }
  return texts;
}

/** Who is called or visited: something waits for them and no mail reaches them. By postcode, as one walks. */
export async function roundLines(call: QueryCall, initiativeId: string | undefined): Promise<RoundLine[]> {
  const { db } = call;
  const day = await houseDay(db, call.now);
  const scope = scopeOf(call.actor, initiativeId);
  const waiting = byPerson(await lateLoans(db, day, scope)).filter(
    ({ step }) => step !== null && step.days > 0,
  );
  const ids = waiting.map(({ personId }) => personId);
  const contacts = await contactsOf(db, ids);
  const isMailed = (contact: Contact | undefined): boolean =>
    contact !== undefined && wants(contact, 'email') && mailAddressesOf(contact.email).length > 0;
  const without = ids.filter((id) => !isMailed(contacts.get(id)));
  const { planned } = await planFor(call, day, { personIds: without, scope, channel: 'phone' });
  const names = await namesOf(call, planned);
  return planned
    .map(({ contact, step, listed }) => ({
      personId: contact.id,
      personName: nameOf(contact),
      personNumber: contact.number,
      language: letterLanguageOf(contact.language),
      phone: contact.phone,
      address: addressLine(contact),
      postcode: contact.postcode,
      step: found(stepRefOf(step), 'step'),
      things: listed.map((loan) => ({ name: names.get(loan.itemId) ?? '', dueDay: loan.dueDay })),
    }))
    .toSorted(
      (a, b) =>
        (a.postcode ?? '9999').localeCompare(b.postcode ?? '9999') ||
        (a.address ?? '').localeCompare(b.address ?? '', 'nl', { numeric: true }) ||
        a.personName.localeCompare(b.personName, 'nl'),
    );
}

/** Somebody found out whether mails that may have arrived did; those that did not wait to be sent again. */
export async function settleUnsure(
  call: CommandCall,
  { reminderIds, arrived }: InputOf<'reminders', 'settle'>,
): Promise<{ changed: number }> {
  const changed = await setState(call.tx, reminderIds, ['prepared'], {
    state: arrived ? 'sent' : 'failed',
    failure: arrived ? null : 'other',
    settled_at: call.now,
  });
  for (const id of reminderIds) call.touched('reminder', id);
  call.changedFields('state');
  return { changed };
}
