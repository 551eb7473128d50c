import { houseDayOf } from '#shared/domain/house.ts';
import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { houseOf } from '../admin/index.ts';
import { themeById } from '../intake/index.ts';
import { type Contact, contactsOf } from '../people/index.ts';
import { type Letter, letterLanguageOf, lettersPdf, readLetterHead } from '../reminders/index.ts';
import { checkConsentStands } from './consent.ts';
import { serviceTitle } from './directory/service.rules.ts';
import { serviceById } from './directory/service.store.ts';
import { partyLetter, personLetter, type ReferralFacts } from './letter.rules.ts';
import { sharingProblem } from './referral.rules.ts';
import { eventsOf, type ReferralRow } from './referral.store.ts';

/**
 * The letters of a referral as one file: to the other party, and one for the person, in Dutch and in their own language.
 * @throws Refusal referrals.groundNeeded, consentWithdrawn: nothing is shared without a ground
 */
export async function referralLetter(
  db: Executor,
  row: ReferralRow,
  now: string,
): Promise<{ base64: string; pages: number }> {
  const events = (await eventsOf(db, row.id)).filter(({ undone_at }) => undone_at === null);
  const problem = sharingProblem({
    // Somebody who sent us a person had a ground of their own; we answer them.
    ground: row.direction === 'in' ? (row.ground ?? 'legalTask') : row.ground,
    consentWithdrawn: row.consent_withdrawn_at !== null,
    wasOverruled: events.some(({ override_reason }) => override_reason !== ''),
  });
  if (problem) refuse(problem);
  await checkConsentStands(db, row);
  const head = await readLetterHead(db);
  const contact = (await contactsOf(db, [row.person_id])).get(row.person_id);
  const service = row.service_id === null ? undefined : await serviceById(db, row.service_id);
  const theme = await themeById(db, row.theme_id);
  const houseName = (await houseOf(db)).name;
  const ending = events.findLast(({ act }) => act === 'step');
  const party = service ? serviceTitle(service) : row.party_name;
  const street = service?.street ?? '';
  const town = [service?.postcode, service?.town].filter(Boolean).join(' ');
  const facts: ReferralFacts = {
    direction: row.direction,
    state: row.state,
    reason: ending?.reason ?? null,
    result: ending?.result ?? null,
    sentDay: row.sent_day,
    dueDay: row.due_day,
    party,
    partyWorker: row.party_worker,
    place: {
      address: [street, town].filter((text) => text !== '').join(', '),
      phone: service?.phone ?? '',
      opening: service?.opening ?? '',
      cost: service?.cost ?? '',
    },
    person: {
      name: contact?.name || (contact?.number ?? ''),
      phone: contact?.phone ?? '',
      language: languageName(contact?.language ?? null),
    },
    theme: theme?.name ?? '',
    themeTranslations: JSON.parse(theme?.name_translations ?? '{}') as Record<string, string>,
    asked: row.asked,
    note: row.note,
    urgency: row.urgency,
    ground: row.ground,
    houseName,
    houseContact: [head.phone, head.email].filter((text) => text !== '').join(', '),
  };
  const own = letterLanguageOf(contact?.language ?? null);
  const letters: Letter[] = [
    {
      address: [party, row.party_worker, street, town].filter((text) => text !== ''),
      parts: [partyLetter(facts)],
    },
    {
      address: addressOf(contact),
      parts: [personLetter(facts, 'nl'), ...(own === null ? [] : [personLetter(facts, own)])],
    },
  ];
  return lettersPdf(letters, { houseName, head, today: houseDayOf(now), at: now });
}

/** The letter to the other party is in Dutch, so is the name of the language to speak. */
const languageName = (tag: string | null): string =>
  tag === null ? '' : (new Intl.DisplayNames(['nl'], { type: 'language' }).of(tag) ?? tag);

function addressOf(contact: Contact | undefined): string[] {
  if (!contact) return [];
  const street = [contact.street, contact.houseNumber].filter(Boolean).join(' ');
  const town = [contact.postcode, contact.town].filter(Boolean).join(' ');
  return [contact.name || contact.number, street, town].filter((text) => text !== '');
}
