import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LabelledItems, LabelPdf } from '#shared/contract/labels.contract.ts';
import { readCode } from '#shared/domain/barcode.ts';
import {
  mostLabels,
  type PaperKey,
  papers,
  type SymbolChoice,
  spotsOn,
} from '#shared/domain/label-papers.ts';
import type { InputOf, QueryCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { readSettings } from '../admin/index.ts';
import { itemLabels, listItems } from '../catalog/index.ts';
import { kitById, kitViews } from '../kits/index.ts';
import { houseCards } from '../people/index.ts';
import { loadFonts } from './fonts.ts';
import { type LabelWords, type Layout, layOut } from './label.rules.ts';
import { type Offset, onPaper, writePdf } from './pdf.ts';
import { symbolsOf } from './symbols.ts';

interface Printing {
  paper: PaperKey;
  symbols: SymbolChoice;
  start: number;
  offset: Offset;
}

export async function itemLabelsPdf(call: QueryCall, input: InputOf<'labels', 'items'>): Promise<LabelPdf> {
  const words = await wordsOfItems(call, input.of);
  if (words.length === 0) refuse('labels.nothing');
  return print(input, words, call.now);
}

/** Cards of persons who have a house card in use; `without` counts the others. */
export async function cardsPdf(
  call: QueryCall,
  input: InputOf<'labels', 'cards'>,
): Promise<LabelPdf & { without: number }> {
  const { db, now } = call;
  const [cards, { houseName }] = [await houseCards(db, input.personIds), await readSettings(db)];
  if (cards.length === 0) refuse('labels.noCard', { count: input.personIds.length });
  const words = cards.map(({ number, name }) => ({
    code: number,
    title: houseName,
    subtitle: input.withNames ? name : '',
  }));
  const served = new Set(cards.map(({ personId }) => personId));
  const without = new Set(input.personIds.filter((id) => !served.has(id))).size;
  return { ...(await print(input, words, now)), without };
}

export async function previewLabel(input: InputOf<'labels', 'preview'>) {
  const layout = await drawn(input.paper, input.symbols, input);
  return 'drawing' in layout
    ? { drawing: layout.drawing, problem: null }
    : { drawing: null, problem: layout.problem };
}

/** One label after another, with room for other calls in between; refused as a whole when one code does not fit, so that none is missed in a batch. */
async function print(printing: Printing, all: readonly LabelWords[], at: string): Promise<LabelPdf> {
  if (all.length > mostLabels) refuse('labels.tooMany', { count: all.length, most: mostLabels });
  const drawings = [];
  for (const words of all) {
    const layout = await drawn(printing.paper, printing.symbols, words);
    if ('problem' in layout) return refuse('labels.codeTooWide', layout.problem);
    drawings.push(layout.drawing);
    await nextTurn();
  }
  const paper = papers[printing.paper];
  const placed = onPaper(spotsOn(paper, all.length, printing.start), drawings, printing.offset);
  return { ...(await writePdf(paper.page, placed, at)), labels: all.length };
}

async function drawn(paper: PaperKey, choice: SymbolChoice, words: LabelWords): Promise<Layout> {
  const fonts = await loadFonts();
  const printable = {
    code: words.code,
    title: fonts.printable(words.title),
    subtitle: fonts.printable(words.subtitle),
  };
  return layOut(papers[paper], printable, await symbolsOf(words.code, choice), fonts.measure);
}

async function wordsOfItems(call: QueryCall, of: LabelledItems): Promise<LabelWords[]> {
  const { db } = call;
  if (of.by === 'codes') return wordsOfCodes(db, of.codes);
  if (of.by === 'kit') return wordsOfKit(call, of.kitId);
  if (of.by === 'items') {
    const known = await itemLabels(db, of.itemIds);
    return of.itemIds.flatMap((id) => known.get(id) ?? []).map(wordsOf);
  }
  const filter = of.by === 'kind' ? { kindId: of.kindId } : { initiativeId: of.initiativeId };
  const { items, total } = await listItems(
    db,
    { ...filter, state: 'inUse' },
    { limit: mostLabels, offset: 0 },
  );
  if (total > mostLabels) refuse('labels.tooMany', { count: total, most: mostLabels });
  return items.map(wordsOf);
}

/** The label on the box of a kit; of one that is no more nothing. */
async function wordsOfKit({ db, now }: QueryCall, kitId: string): Promise<LabelWords[]> {
  const row = await kitById(db, kitId);
  const views = row && row.ended_at === null ? await kitViews(db, [row], now) : [];
  return views.map(({ barcode, name, initiativeName }) => ({
    code: barcode,
    title: name,
    subtitle: initiativeName,
  }));
}

const wordsOf = (item: { barcode: string; kindName: string; initiativeName: string }): LabelWords => ({
  code: item.barcode,
  title: item.kindName,
  subtitle: item.initiativeName,
});

/** Codes for things to come: our own item codes only, with a right check letter. */
async function wordsOfCodes(db: Executor, codes: readonly string[]): Promise<LabelWords[]> {
  const { houseName } = await readSettings(db);
  return codes.map((code) => {
    const read = readCode(code);
    return read.kind === 'item'
      ? { code: read.code, title: '', subtitle: houseName }
      : refuse('labels.notOurCode', { code });
  });
}
