import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import { foldHeading } from '#shared/domain/csv-text.ts';

/** A column a file may have. The first heading is the one an export writes. */
export interface Column {
  key: string;
  required: boolean;
  headings: readonly string[];
}

const column = (key: string, ...headings: string[]): Column => ({ key, required: false, headings });
const needed = (key: string, ...headings: string[]): Column => ({ key, required: true, headings });

/** Dutch first, English after; what other programs call the same thing is recognised too. */
const itemColumns = [
  needed(
    'barcode',
    'Streepjescode',
    'Barcode',
    'Code',
    'Inventarisnummer',
    'Inventory code',
    'Asset tag',
    'SKU',
  ),
  needed('kind', 'Soort', 'Naam', 'Titel', 'Omschrijving', 'Kind', 'Name', 'Title', 'Item'),
  needed('initiative', 'Initiatief', 'Dienst', 'Locatie', 'Initiative', 'Site', 'Location', 'Department'),
  column('condition', 'Staat', 'Toestand', 'Conditie', 'Condition'),
  column('place', 'Plaats', 'Rek', 'Legplank', 'Place', 'Shelf'),
  column('note', 'Opmerking', 'Nota', 'Notitie', 'Note', 'Notes', 'Remark'),
  column('acquiredOn', 'Aangekocht op', 'Aankoopdatum', 'Datum', 'Acquired on', 'Purchase date'),
  column('loanDays', 'Leentermijn (dagen)', 'Leentermijn', 'Loan days', 'Loan period'),
  column(
    'replacement',
    'Vervangwaarde (euro)',
    'Vervangwaarde',
    'Waarde',
    'Prijs',
    'Replacement value',
    'Value',
    'Price',
  ),
] as const;

const personColumns = [
  column('number', 'Nummer', 'Persoonsnummer', 'Lidnummer', 'Number', 'Person number', 'Member number'),
  column('name', 'Naam', 'Volledige naam', 'Name', 'Full name'),
  column('givenName', 'Voornaam', 'First name', 'Given name'),
  column('familyName', 'Achternaam', 'Familienaam', 'Last name', 'Family name', 'Surname'),
  column('birthDate', 'Geboortedatum', 'Geboren op', 'Birth date', 'Date of birth', 'Birthday'),
  column('language', 'Taal', 'Spreektaal', 'Language'),
  column('phone', 'Telefoon', 'Gsm', 'Telefoonnummer', 'Phone', 'Mobile'),
  column('email', 'E-mail', 'E-mailadres', 'Email'),
  column('street', 'Straat', 'Street'),
  column('houseNumber', 'Huisnummer', 'Nr', 'House number'),
  column('postcode', 'Postcode', 'Postal code', 'ZIP'),
  column('town', 'Gemeente', 'Woonplaats', 'Stad', 'Town', 'City'),
  column('card', 'Kaart', 'Kaartnummer', 'Huiskaart', 'Card', 'Card number'),
] as const;

export const columnsOf = (target: ExchangeTarget): readonly Column[] =>
  target === 'items' ? itemColumns : personColumns;

export type Mapping = Record<string, number | null>;

/** Finds the file's columns by their headings. An earlier heading in the list wins over a later one. */
export function recogniseColumns(target: ExchangeTarget, headings: readonly string[]): Mapping {
  const folded = headings.map(foldHeading);
  const taken = new Set<number>();
  return Object.fromEntries(
    columnsOf(target).map(({ key, headings: known }) => {
      const at = known
        .map((heading) => folded.indexOf(foldHeading(heading)))
        .find((index) => index >= 0 && !taken.has(index));
      if (at !== undefined) taken.add(at);
      return [key, at ?? null];
    }),
  );
}

/** The same headings in the same order, however they are spelled: a file of the same make. */
export const headingsKey = (headings: readonly string[]): string => headings.map(foldHeading).join('|');
