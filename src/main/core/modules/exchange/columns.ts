import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import { foldHeading } from '#shared/domain/csv-text.ts';
import { type Column, column, needed } from './column.ts';
import { moreColumns } from './more-columns.ts';

/** Dutch first, English and French after; what other programs call the same thing is recognised too. */
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
    'Code-barres',
    'Numéro d’inventaire',
  ),
  needed(
    'kind',
    'Soort',
    'Naam',
    'Titel',
    'Omschrijving',
    'Kind',
    'Name',
    'Title',
    'Item',
    'Objet',
    'Désignation',
  ),
  needed(
    'initiative',
    'Initiatief',
    'Dienst',
    'Locatie',
    'Initiative',
    'Site',
    'Location',
    'Department',
    'Service',
    'Lieu',
  ),
  column('condition', 'Staat', 'Toestand', 'Conditie', 'Condition', 'État'),
  column('place', 'Plaats', 'Rek', 'Legplank', 'Place', 'Shelf', 'Emplacement', 'Étagère'),
  column('shelf', 'Legplank', 'Plank', 'Vak', 'Shelf', 'Bin', 'Étagère', 'Rayon'),
  column('note', 'Opmerking', 'Nota', 'Notitie', 'Note', 'Notes', 'Remark', 'Remarque'),
  column(
    'acquiredOn',
    'Aangekocht op',
    'Aankoopdatum',
    'Datum',
    'Acquired on',
    'Purchase date',
    'Acheté le',
    'Date d’achat',
  ),
  column(
    'loanDays',
    'Leentermijn (dagen)',
    'Leentermijn',
    'Loan days',
    'Loan period',
    'Loan period (days)',
    'Durée du prêt (jours)',
    'Durée du prêt',
  ),
  column(
    'replacement',
    'Vervangwaarde (euro)',
    'Vervangwaarde',
    'Waarde',
    'Prijs',
    'Replacement value',
    'Value',
    'Price',
    'Replacement value (euro)',
    'Valeur de remplacement (euro)',
    'Valeur de remplacement',
    'Valeur',
    'Prix',
  ),
  column('donor', 'Gever', 'Schenker', 'Gekregen van', 'Donor', 'Given by', 'Donateur', 'Donné par'),
  column('owner', 'Eigenaar', 'Owner', 'Propriétaire'),
] as const;

const personColumns = [
  column(
    'number',
    'Nummer',
    'Persoonsnummer',
    'Lidnummer',
    'Number',
    'Person number',
    'Member number',
    'Numéro',
  ),
  column('name', 'Naam', 'Volledige naam', 'Name', 'Full name', 'Nom', 'Nom complet'),
  column('givenName', 'Voornaam', 'First name', 'Given name', 'Prénom'),
  column('familyName', 'Achternaam', 'Familienaam', 'Last name', 'Family name', 'Surname', 'Nom de famille'),
  column(
    'birthDate',
    'Geboortedatum',
    'Geboren op',
    'Birth date',
    'Date of birth',
    'Birthday',
    'Date de naissance',
  ),
  column('language', 'Taal', 'Spreektaal', 'Language', 'Langue'),
  column('phone', 'Telefoon', 'Gsm', 'Telefoonnummer', 'Phone', 'Mobile', 'Téléphone', 'GSM'),
  column('email', 'E-mail', 'E-mailadres', 'Email', 'Adresse e-mail', 'Courriel'),
  column('street', 'Straat', 'Street', 'Rue'),
  column('houseNumber', 'Huisnummer', 'Nr', 'House number', 'Numéro de maison'),
  column('postcode', 'Postcode', 'Postal code', 'ZIP', 'Code postal'),
  column('town', 'Gemeente', 'Woonplaats', 'Stad', 'Town', 'City', 'Commune', 'Ville'),
  column('card', 'Kaart', 'Kaartnummer', 'Huiskaart', 'Card', 'Card number', 'Carte', 'Numéro de carte'),
] as const;

const columns: Readonly<Record<ExchangeTarget, readonly Column[]>> = {
  items: itemColumns,
  persons: personColumns,
  ...moreColumns,
};

/** The columns a file of this sort may have, in the order an export writes them. */
export const columnsOf = (target: ExchangeTarget): readonly Column[] => columns[target];

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
