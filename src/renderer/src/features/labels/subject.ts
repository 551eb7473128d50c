import type { LabelUse, PaperKey, SymbolChoice } from '#shared/domain/label-papers.ts';

/** What somebody wants labels for. */
export type What = 'item' | 'items' | 'kit' | 'kind' | 'initiative' | 'codes' | 'cards';

export interface Subject {
  what: What;
  itemId: string | null;
  /** Chosen in the list of items. */
  itemIds: readonly string[];
  kitId: string | null;
  kindId: string | null;
  initiativeId: string | null;
  /** Codes set aside, to print (again). */
  codes: readonly string[];
  persons: readonly { id: string; name: string; number: string }[];
  withNames: boolean;
}

/** How it is printed: kept for the next time. */
export interface Printing {
  itemPaper: PaperKey;
  cardPaper: PaperKey;
  symbols: SymbolChoice;
  /** First free place on the sheet, from 1. */
  start: number;
  /** Tenths of a millimetre. */
  right: number;
  down: number;
}

export const usualPrinting: Printing = {
  itemPaper: 'a4-24',
  cardPaper: 'a4-cards',
  symbols: 'both',
  start: 1,
  right: 0,
  down: 0,
};

export const sortOf = ({ what }: Subject): LabelUse => (what === 'cards' ? 'card' : 'item');
export const paperOf = (subject: Subject, printing: Printing): PaperKey =>
  sortOf(subject) === 'card' ? printing.cardPaper : printing.itemPaper;

export interface LabelsSearch {
  item?: string | undefined;
  kit?: string | undefined;
  kind?: string | undefined;
  initiative?: string | undefined;
  person?: string | undefined;
}

export const isAsked = (search: LabelsSearch): boolean =>
  Object.values(search).some((value) => value !== undefined);

/** What an address asks for; for a person's card the person it names. */
export function subjectFrom(search: LabelsSearch, person: Subject['persons'][number] | undefined): Subject {
  const { item = null, kit = null, kind = null, initiative = null } = search;
  const base = {
    itemId: item,
    itemIds: [],
    kitId: kit,
    kindId: kind,
    initiativeId: initiative,
    codes: [],
    persons: person ? [{ id: person.id, name: person.name, number: person.number }] : [],
    withNames: false,
  };
  if (item !== null) return { ...base, what: 'item' };
  if (kit !== null) return { ...base, what: 'kit' };
  if (initiative !== null && kind === null) return { ...base, what: 'initiative' };
  return { ...base, what: search.person === undefined ? 'kind' : 'cards' };
}
