import type { ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import type { ReminderChannel, SkipReason } from '#shared/contract/reminder-words.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../rpc/procedures.ts';
import { type Contact, contactsOf, veilOf, wordForShielded } from '../people/index.ts';
import { furthest, type LateLoan } from './late.rules.ts';
import { type HouseDay, lateLoansOf } from './late.ts';
import { mailAddressesOf, wants } from './reach.rules.ts';

export type PlannedLoan = LateLoan & { itemId: string };

/** What one person gets: about these things for the first time, and beside them all others that are late. */
export interface PlannedPerson {
  contact: Contact;
  step: ReminderStep;
  news: PlannedLoan[];
  /** What the letter lists: the news and what is late anyway, longest late first. */
  listed: PlannedLoan[];
}

export interface Skipped {
  personId: string;
  personName: string;
  reason: SkipReason;
}

export interface Plan {
  planned: PlannedPerson[];
  skipped: Skipped[];
}

/**
 * Who gets what now, worked out afresh from the loans; asked in the transaction that writes it down as well. Somebody shielded gets a
 * reminder only from who may know of them.
 */
export async function planFor(
  call: QueryCall | CommandCall,
  day: HouseDay,
  asked: { personIds: readonly string[]; scope: readonly string[] | null; channel: ReminderChannel },
): Promise<Plan> {
  const db = executorOf(call);
  const veil = await veilOf(call);
  const aliases = new Set(veil.values());
  const isHidden = (id: string): boolean => veil.has(id) || aliases.has(id);
  const personIds = [...new Set(asked.personIds)].filter((id) => !isHidden(id));
  const contacts = await contactsOf(db, personIds);
  const loans = Map.groupBy(await lateLoansOf(db, day, personIds, asked.scope), ({ personId }) => personId);
  const plan: Plan = {
    planned: [],
    skipped: asked.personIds.filter(isHidden).map((personId) => ({
      personId: veil.get(personId) ?? personId,
      personName: wordForShielded(call),
      reason: 'shielded',
    })),
  };
  for (const personId of personIds) {
    const contact = contacts.get(personId);
    if (!contact) continue;
    const one = planOne(contact, loans.get(personId) ?? [], asked.channel);
    if (typeof one === 'string') plan.skipped.push({ personId, personName: nameOf(contact), reason: one });
    else plan.planned.push(one);
  }
  return plan;
}

/** What a person gets in this way, or why nothing. */
export function planOne(
  contact: Contact,
  loans: readonly PlannedLoan[],
  channel: ReminderChannel,
): PlannedPerson | SkipReason {
  const waiting = loans.filter(({ step }) => step !== null);
  if (waiting.length === 0) return 'nothingWaiting';
  const news = waiting.filter(({ step }) => step && isAllowed(step, channel));
  const step = furthest(news);
  if (!step) return 'channelNotAllowed';
  if (!wants(contact, channel)) return 'notWanted';
  if (channel === 'email') {
    if (!contact.email) return 'noEmail';
    if (mailAddressesOf(contact.email).length === 0) return 'badEmail';
  }
  const isNews = new Set(news.map(({ id }) => id));
  return { contact, step, news, listed: loans.filter(({ id, daysLate }) => isNews.has(id) || daysLate > 0) };
}

/** A call is always a kind way, whatever the step says of paper. */
const isAllowed = (step: ReminderStep, channel: ReminderChannel): boolean =>
  channel === 'phone' || step.channels.includes(channel);

export const nameOf = ({ name, number }: Pick<Contact, 'name' | 'number'>): string => name || number;
