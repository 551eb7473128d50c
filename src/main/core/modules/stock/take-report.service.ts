import Papa from 'papaparse';
import { takeOutcomes } from '#shared/contract/words.ts';
import { escapeFormula } from '#shared/domain/csv-text.ts';
import { formatDayOf, formatTimeOf } from '#shared/domain/day-format.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import type { InputOf, QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { readSettings } from '../admin/index.ts';
import { countOutcomes } from './take.rules.ts';
import { takeToSee, takeViews } from './take.service.ts';
import { drawReport, type TakeReport } from './take-report.pdf.ts';
import { reportWords } from './take-report.words.ts';
import { linesFor, resultOf } from './take-result.ts';

/** The report of a count on paper or as a list: of a closed one as it was kept, of one that goes on as it stands. */
export async function takeReport(
  call: QueryCall,
  { takeId, format, language }: InputOf<'stock', 'takeReport'>,
): Promise<{ base64: string; pages: number }> {
  const row = await takeToSee(call, takeId);
  const [take] = await takeViews(call.db, [row], call.now);
  const result = await resultOf(call.db, row);
  const report: TakeReport = {
    houseName: (await readSettings(call.db)).houseName,
    take: found(take, 'stockTake'),
    counts: countOutcomes(result.map(({ outcome }) => outcome)),
    lines: await linesFor(call, result),
    words: reportWords(language),
    moment: (at) => {
      const { format: locale } = languageOf(language);
      return `${formatDayOf(at, houseTimeZone, language)}, ${formatTimeOf(at, houseTimeZone, locale)}`;
    },
    madeAt: call.now,
  };
  if (format === 'pdf') return drawReport(report);
  return { base64: Buffer.from(csvOf(report), 'utf8').toString('base64'), pages: 0 };
}

/** All lines, found ones too, for a spreadsheet: `;`, BOM, formulas made harmless. */
function csvOf({ lines, words }: TakeReport): string {
  const order = new Map(takeOutcomes.map((outcome, n) => [outcome, n]));
  const rows = lines
    .toSorted((a, b) => (order.get(a.outcome) ?? 0) - (order.get(b.outcome) ?? 0))
    .map((line) => [
      line.code,
      line.kindName,
      line.initiativeName,
      line.place,
      line.placeFound,
      words.outcomes[line.outcome],
      line.act === null ? '' : words.acts[line.act],
    ]);
  const { code, kind, initiative, place, placeFound, outcome, act } = words.report.columns;
  const all = [[code, kind, initiative, place, placeFound, outcome, act], ...rows];
  const text = Papa.unparse(
    all.map((cells) => cells.map(escapeFormula)),
    { delimiter: ';', newline: '\r\n' },
  );
  return `\uFEFF${text}\r\n`;
}
