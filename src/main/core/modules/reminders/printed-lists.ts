import { formatDayShort } from '#shared/domain/day-format.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import en from '#shared/i18n/en/reminders.json' with { type: 'json' };
import fr from '#shared/i18n/fr/reminders.json' with { type: 'json' };
import nl from '#shared/i18n/nl/reminders.json' with { type: 'json' };
import type { QueryCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import { houseOf } from '../admin/index.ts';
import { claimLines } from './claim-views.ts';
import { listPdf } from './list-pdf.ts';
import { roundLines } from './sending.service.ts';

const words = { nl, fr, en };

/** The language of who prints; a list for the wall of the house is in Dutch when nobody in particular does. */
function languageOf({ session }: QueryCall): keyof typeof words {
  return session.state.kind === 'signedIn' ? session.state.account.language : 'nl';
}

/** Who is called or visited, on paper. */
export async function roundPdf(call: QueryCall, initiativeId: string | undefined) {
  const lines = await roundLines(call, initiativeId);
  if (lines.length === 0) refuse('reminders.nothingToSend');
  const language = languageOf(call);
  const { paper } = words[language];
  const day = (text: string) => formatDayShort(text, language);
  const made = await listPdf({
    title: paper.round,
    subtitle: `${(await houseOf(call.db)).name} · ${day(houseDayOf(call.now))}`,
    columns: [
      { title: paper.who, width: 44 },
      { title: paper.reach, width: 52 },
      { title: paper.things, width: 56 },
    ],
    boxes: [paper.called, paper.handed],
    rows: lines.map((line) => ({
      group: line.postcode ?? paper.noAddress,
      cells: [
        [line.personName, line.personNumber, line.language?.toUpperCase() ?? '']
          .filter((part) => part !== '')
          .join('\n'),
        [line.phone ?? '', line.address ?? paper.noAddress].filter((part) => part !== '').join('\n'),
        line.things.map((thing) => `${thing.name} (${day(thing.dueDay)})`).join('\n'),
      ],
    })),
    at: call.now,
  });
  return { ...made, persons: lines.length };
}

/** What to look for in the house, by place, on paper. */
export async function searchListPdf(call: QueryCall, initiativeId: string | undefined) {
  const { claims } = await claimLines(call, { view: 'search', initiativeId, limit: 500, offset: 0 });
  if (claims.length === 0) refuse('reminders.nothingToSearch');
  const language = languageOf(call);
  const { paper } = words[language];
  const day = (text: string) => formatDayShort(text, language);
  const byPlace = claims.toSorted(
    (a, b) =>
      a.initiativeName.localeCompare(b.initiativeName, 'nl') ||
      a.place.localeCompare(b.place, 'nl', { numeric: true }) ||
      a.barcode.localeCompare(b.barcode),
  );
  const made = await listPdf({
    title: paper.search,
    subtitle: `${(await houseOf(call.db)).name} · ${day(houseDayOf(call.now))}`,
    columns: [
      { title: paper.what, width: 68 },
      { title: paper.place, width: 46 },
      { title: paper.since, width: 38 },
    ],
    boxes: [paper.found, paper.notFound],
    rows: byPlace.map((claim) => ({
      group: claim.initiativeName,
      cells: [
        `${claim.kindName}\n${claim.barcode}`,
        claim.place || '—',
        [day(houseDayOf(claim.at)), claim.note].filter((part) => part !== '').join('\n'),
      ],
    })),
    at: call.now,
  });
  return { ...made, things: claims.length };
}
