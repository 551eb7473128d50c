import type { PersonPrivacy } from '#shared/contract/privacy.contract.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import en from '#shared/i18n/en/privacyNotice.json' with { type: 'json' };
import fr from '#shared/i18n/fr/privacyNotice.json' with { type: 'json' };
import { languageOf } from '#shared/i18n/languages.ts';
import nl from '#shared/i18n/nl/privacyNotice.json' with { type: 'json' };
import type { QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { houseOf } from '../admin/index.ts';
import { contactsOf, mustKnow } from '../people/index.ts';
import {
  type LetterLanguage,
  type LetterPart,
  letterLanguageOf,
  lettersPdf,
  readLetterHead,
} from '../reminders/index.ts';
import { currentNotice, textsOf } from './privacy.store.ts';
import { personPrivacyOf } from './privacy.view.ts';

const words = { nl, fr, en };

/** The notice of now with the person's own grounds, in Dutch and beside it in their language as far as the house wrote it. */
export async function privacyPdf(
  call: QueryCall,
  { personId }: { personId: string },
): Promise<{ base64: string; pages: number }> {
  const { db, now } = call;
  await mustKnow(call, personId);
  const notice = await currentNotice(db);
  if (!notice) refuse('privacy.notPublished');
  const contact = found((await contactsOf(db, [personId])).get(personId), 'person');
  const privacy = await personPrivacyOf(db, personId, now);
  const texts = await textsOf(db, notice.id);
  const own = letterLanguageOf(contact.language ?? null);
  const languages: LetterLanguage[] = own === null || own === 'nl' ? ['nl'] : ['nl', own];
  const parts = languages.flatMap((language) => {
    const text = texts.find((one) => one.language === language);
    return text ? [noticePart(text, privacy, language, notice.version)] : [];
  });
  const street = [contact.street, contact.houseNumber].filter(Boolean).join(' ');
  const town = [contact.postcode, contact.town].filter(Boolean).join(' ');
  const address = [contact.name || contact.number, street, town].filter((text) => text !== '');
  const look = {
    houseName: (await houseOf(db)).name,
    head: await readLetterHead(db),
    today: houseDayOf(now),
    at: now,
  };
  return lettersPdf([{ address, parts }], look);
}

/** The frame around the text is in Dutch, French or English; a language the house wrote itself has its own words in the text. */
function noticePart(
  text: { title: string; body: string },
  privacy: PersonPrivacy,
  language: LetterLanguage,
  version: number,
): LetterPart {
  const say = language === 'nl' || language === 'fr' || language === 'en' ? words[language] : null;
  const rows = privacy.grounds
    .filter(({ end }) => end !== 'replaced')
    .map(
      ({ purpose, ground, day, end, endedDay }) =>
        [
          say?.purposes[purpose] ?? '',
          end === 'withdrawn' && endedDay !== null
            ? (say?.withdrawn ?? '').replace('{{day}}', formatDay(endedDay, language))
            : `${say?.grounds[ground] ?? ''} (${formatDay(day, language)})`,
        ] as const,
    );
  return {
    language,
    direction: languageOf(language).direction,
    note: say === null ? null : say.version.replace('{{version}}', String(version)),
    subject: text.title,
    blocks: [
      ...text.body
        .split(/\n+/)
        .filter((line) => line !== '')
        .map((line) => ({ kind: 'paragraph' as const, text: line })),
      ...(say !== null && rows.length > 0
        ? [
            { kind: 'heading' as const, text: say.yours },
            { kind: 'table' as const, head: [say.what, say.why] as const, rows },
          ]
        : []),
    ],
  };
}
