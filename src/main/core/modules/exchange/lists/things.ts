import type { Listed } from '../../../store/listed.ts';
import {
  countItems,
  type ExportedItem,
  exportItems,
  type ListedKind,
  listedKinds,
} from '../../catalog/index.ts';
import { listedKits } from '../../kits/index.ts';
import { listedArticleMoves, listedArticles, listedMoves, listedTakeLines } from '../../stock/index.ts';
import { euros, moment, word, yesNo } from './format.ts';
import { exportList } from './list.ts';
import { articleReasons, conditions, movementKinds, owners, takeActs, takeOutcomes } from './words.ts';

const listedItems: Listed<ExportedItem> = {
  count: countItems,
  after: exportItems,
  keyOf: ({ barcode }) => barcode,
};

export const items = exportList(listedItems, () => ({}), [
  ['Streepjescode', (row) => row.barcode],
  ['Soort', (row) => row.kindName],
  ['Initiatief', (row) => row.initiativeName],
  ['Staat', (row) => conditions[row.condition]],
  ['Plaats', (row) => row.place],
  ['Legplank', (row) => row.shelf],
  ['Opmerking', (row) => row.note],
  ['Aangekocht op', (row) => row.acquiredOn],
  ['Leentermijn (dagen)', (row) => row.loanDays],
  ['Vervangwaarde (euro)', (row) => euros(row.replacementCents)],
  ['Gever', (row) => row.donorName],
  ['Eigenaar', (row) => (row.owner === 'other' ? row.ownerName : owners[row.owner])],
]);

/** `2 x slang | sleutel`: a part of which there is one needs no number. */
export const partsText = (parts: ListedKind['parts']): string =>
  parts.map(({ name, quantity }) => (quantity === 1 ? name : `${quantity} x ${name}`)).join(' | ');

export const kinds = exportList(listedKinds, (row) => ({ initiative: row.initiative_id }), [
  ['Soort', (row) => row.name],
  ['Initiatief', (row, names) => names.initiative(row.initiative_id)],
  ['Uitleg', (row) => row.description],
  ['Leentermijn (dagen)', (row) => row.loan_days],
  ['Vervangwaarde (euro)', (row) => euros(row.replacement_cents)],
  ['Te zien voor bezoekers', (row) => yesNo(row.visible)],
  ['Onderdelen', (row) => partsText(row.parts)],
]);

export const kits = exportList(listedKits, (row) => ({ item: row.itemId, initiative: row.initiative_id }), [
  ['Code van de set', (row) => row.barcode],
  ['Set', (row) => row.name],
  ['Initiatief', (row, names) => names.initiative(row.initiative_id)],
  ['Streepjescode', (row, names) => names.barcode(row.itemId)],
  ['Opmerking', (row) => row.note],
  ['Soort', (row, names) => names.thing(row.itemId)],
]);

/** Only where a thing stood: who gave it, or whose it was, stays inside. */
const placeIn = (text: string): string => {
  const { place, shelf } = JSON.parse(text) as { place?: string; shelf?: string };
  return [place, shelf].filter(Boolean).join(', ');
};
const hostIn = (text: string): string | null =>
  (JSON.parse(text) as { hosted_initiative_id?: string | null }).hosted_initiative_id ?? null;

export const moves = exportList(
  listedMoves,
  (row) => ({
    item: row.item_id,
    initiative: hostIn(row.after),
    persons: [row.person_id],
    accounts: [row.by_account_id],
  }),
  [
    ['Wanneer', (row) => moment(row.at)],
    ['Streepjescode', (row, names) => names.barcode(row.item_id)],
    ['Soort', (row, names) => names.thing(row.item_id)],
    ['Wat', (row) => word(movementKinds, row.kind)],
    ['Van plaats', (row) => placeIn(row.before)],
    ['Naar plaats', (row) => placeIn(row.after)],
    ['Naar initiatief', (row, names) => names.initiative(hostIn(row.after))],
    ['Persoonsnummer', (row, names) => names.number(row.person_id)],
    ['Naam', (row, names) => names.person(row.person_id)],
    ['Bedrag (euro)', (row) => euros(row.cents)],
    ['Waarom', (row) => row.reason],
    ['Door', (row, names) => names.by(row.by_account_id)],
    ['Ongedaan gemaakt om', (row) => moment(row.undone_at)],
  ],
);

export const takes = exportList(
  listedTakeLines,
  (row) => ({ item: row.item_id, initiative: row.initiativeId }),
  [
    ['Telling', (row) => row.name],
    ['Initiatief', (row, names) => names.initiative(row.initiativeId)],
    ['Geteld op plaats', (row) => row.takePlace],
    ['Afgesloten om', (row) => moment(row.closedAt)],
    ['Code', (row) => row.code],
    ['Soort', (row) => row.kind_name],
    ['Hoort op', (row) => row.place],
    ['Gevonden op', (row) => row.place_found],
    ['Uitkomst', (row) => word(takeOutcomes, row.outcome)],
    ['Wat er gebeurde', (row) => word(takeActs, row.act)],
  ],
);

export const articles = exportList(listedArticles, (row) => ({ initiative: row.initiative_id }), [
  ['Artikel', (row) => row.name],
  ['Initiatief', (row, names) => names.initiative(row.initiative_id)],
  ['Eenheid', (row) => row.unit],
  ['Streepjescode', (row) => row.barcode],
  ['Weinig vanaf', (row) => row.low_at],
  ['Prijs (euro)', (row) => euros(row.price_cents)],
  ['In gebruik', (row) => yesNo(row.active)],
  ['Voorraad', (row) => row.stock],
]);

export const articleMoves = exportList(
  listedArticleMoves,
  (row) => ({
    initiative: row.article?.initiative_id,
    persons: [row.person_id],
    accounts: [row.by_account_id],
  }),
  [
    ['Wanneer', (row) => moment(row.at)],
    ['Artikel', (row) => row.article?.name],
    ['Initiatief', (row, names) => names.initiative(row.article?.initiative_id)],
    ['Wat', (row) => word(articleReasons, row.reason)],
    ['Aantal', (row) => row.quantity],
    ['Eenheid', (row) => row.article?.unit],
    ['Voorraad erna', (row) => row.stock_after],
    ['Persoonsnummer', (row, names) => names.number(row.person_id)],
    ['Naam', (row, names) => names.person(row.person_id)],
    ['Opmerking', (row) => row.note],
    ['Neemt iets terug', (row) => yesNo(row.reverses_id !== null)],
    ['Door', (row, names) => names.by(row.by_account_id)],
  ],
);
