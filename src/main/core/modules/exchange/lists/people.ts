import type { Listed } from '../../../store/listed.ts';
import {
  countPersons,
  type ExportedPerson,
  exportPersons,
  listedHelpers,
  listedMembers,
} from '../../people/index.ts';
import { moment, word, yesNo } from './format.ts';
import { exportList } from './list.ts';
import {
  helperRelations,
  householdRoles,
  interpreterLevels,
  reachChannels,
  reachMoments,
  reachNoWay,
} from './words.ts';

const listedPersons: Listed<ExportedPerson> = {
  count: countPersons,
  after: exportPersons,
  keyOf: ({ number }) => number,
};

/** A name is written whole; its parts are only read. */
export const persons = exportList(listedPersons, () => ({}), [
  ['Nummer', (row) => row.number],
  ['Naam', ({ fields }) => fields.name],
  ['Geboortedatum', ({ fields }) => fields.birthDate],
  ['Taal', ({ fields }) => fields.language],
  ['Telefoon', ({ fields }) => fields.phone],
  ['E-mail', ({ fields }) => fields.email],
  ['Straat', ({ fields }) => fields.street],
  ['Huisnummer', ({ fields }) => fields.houseNumber],
  ['Postcode', ({ fields }) => fields.postcode],
  ['Gemeente', ({ fields }) => fields.town],
  ['Kaart', ({ houseCard, maskedUitpas }) => houseCard ?? maskedUitpas],
  [
    'Bereiken',
    ({ reach: { channels } }) => (channels?.length === 0 ? reachNoWay : wordsIn(reachChannels, channels)),
  ],
  [
    'Boodschap achterlaten',
    ({ reach }) => (reach.mayLeaveMessage === null ? '' : yesNo(reach.mayLeaveMessage)),
  ],
  ['Beste moment', ({ reach }) => wordsIn(reachMoments, reach.moments)],
  ['Schrijven in', ({ reach }) => reach.writtenLanguage],
  ['Tolk', ({ reach }) => word(interpreterLevels, reach.interpreter)],
]);

/** Several words in one cell, as an import reads them again. */
const wordsIn = (words: Readonly<Record<string, string>>, keys: readonly string[] | null): string =>
  (keys ?? []).map((key) => word(words, key)).join(' | ');

/** The household is named by its own mark, so that two households of one name stay two. */
export const households = exportList(
  listedMembers,
  (row) => ({ persons: [row.person_id], accounts: [row.added_by] }),
  [
    ['Gezin', (row) => row.household_id],
    ['Persoonsnummer', (row, names) => names.number(row.person_id)],
    ['Rol', (row) => word(householdRoles, row.role)],
    ['Van', (row) => row.from_day],
    ['Weg sinds', (row) => row.to_day],
    ['Naam van het gezin', (row) => row.label],
    ['Naam', (row, names) => names.person(row.person_id)],
    ['Ingevoerd om', (row) => moment(row.added_at)],
    ['Ingevoerd door', (row, names) => names.by(row.added_by)],
  ],
);

export const helpers = exportList(
  listedHelpers,
  (row) => ({ persons: [row.person_id, row.helper_person_id], accounts: [row.added_by] }),
  [
    ['Persoonsnummer', (row, names) => names.number(row.person_id)],
    ['Naam', (row, names) => names.person(row.person_id)],
    ['Nummer van wie helpt', (row, names) => names.number(row.helper_person_id)],
    ['Naam van wie helpt', (row, names) => row.helper_name ?? names.person(row.helper_person_id)],
    ['Wat deze persoon is', (row) => word(helperRelations, row.relation)],
    ['Mag afhalen', (row) => yesNo(row.may_collect)],
    ['Mag ook regelen', (row) => yesNo(row.may_act_for)],
    ['Van', (row) => row.from_day],
    ['Tot en met', (row) => row.until_day],
    ['Gestopt op', (row) => row.ended_day],
    ['Ongedaan gemaakt om', (row) => moment(row.undone_at)],
    ['Ingevoerd door', (row, names) => names.by(row.added_by)],
  ],
);
