import type { CareReading } from '#shared/contract/zones.contract.ts';
import { formatDay, formatTime } from '#shared/domain/day-format.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { localTimeOf } from '#shared/domain/local-days.ts';
import en from '#shared/i18n/en/zoneLetters.json' with { type: 'json' };
import fr from '#shared/i18n/fr/zoneLetters.json' with { type: 'json' };
import nl from '#shared/i18n/nl/zoneLetters.json' with { type: 'json' };
import type { QueryCall } from '../../rpc/procedures.ts';
import { houseOf } from '../admin/index.ts';
import { contactsOf } from '../people/index.ts';
import { type LetterPart, lettersPdf, readLetterHead } from '../reminders/index.ts';
import { readLogOf } from './read-log.ts';

const words = { nl, fr, en };
type Language = keyof typeof words;

/** The reading log as a letter to the person, in plain words: who, when, what kind of thing and why they could. */
export async function readLogPdf(
  call: QueryCall,
  { personId, language }: { personId: string; language: Language },
): Promise<{ base64: string; pages: number }> {
  const readings = await readLogOf(call, { personId });
  const contact = (await contactsOf(call.db, [personId])).get(personId);
  const head = await readLetterHead(call.db);
  const houseName = (await houseOf(call.db)).name;
  const part = readLogLetter(readings, {
    name: contact?.name || (contact?.number ?? ''),
    house: houseName,
    language,
  });
  const street = [contact?.street, contact?.houseNumber].filter(Boolean).join(' ');
  const town = [contact?.postcode, contact?.town].filter(Boolean).join(' ');
  const address = [contact?.name ?? '', street, town].filter((text) => text !== '');
  const look = { houseName, head, today: houseDayOf(call.now), at: call.now };
  return lettersPdf([{ address, parts: [part] }], look);
}

/** What the letter says; nothing in it comes from anywhere else. */
export function readLogLetter(
  readings: readonly CareReading[],
  { name, house, language }: { name: string; house: string; language: Language },
): LetterPart {
  const say = words[language].readLog;
  const roleNames: Partial<Record<string, string>> = say.roles;
  const rows = readings.map(({ at, byName, role, what, ground }) => {
    const day = formatDay(houseDayOf(at), language);
    const time = formatTime(localTimeOf(at, houseTimeZone), language);
    const who = `${byName ?? say.formerColleague} (${roleNames[role] ?? role})`;
    const why = ground === null ? '' : ` ${say.grounds[ground]}`;
    return [`${day}, ${time}`, `${who}: ${say.what[what]}.${why}`] as const;
  });
  const paragraph = (text: string) => ({
    kind: 'paragraph' as const,
    text: text.replaceAll('{{name}}', name).replaceAll('{{house}}', house),
  });
  return {
    language,
    direction: 'ltr',
    note: null,
    subject: say.subject,
    blocks: [
      paragraph(say.hello),
      paragraph(say.intro),
      ...(rows.length === 0
        ? [paragraph(say.nobody)]
        : [{ kind: 'table' as const, head: [say.when, say.who] as const, rows }]),
      paragraph(say.ask),
      paragraph(say.closing),
    ],
  };
}
