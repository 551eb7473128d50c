import { provideShieldedGivers } from '../catalog/index.ts';
import { shieldedAmong } from './hidden.ts';
import './person-rows.ts';

export { birthDateOf } from './birth-date-of.ts';
export {
  householdsNamed,
  type MembershipToWrite,
  membershipsOf,
  writeMemberships,
} from './bulk-households.ts';
export type { BulkPerson } from './bulk-plan.ts';
export { type BulkOutcome, bulkWritePersons, notePersonNumbers } from './bulk-write.ts';
export { type CardNumber, maskTypedCard, readCardNumber } from './card.rules.ts';
export { cardNumbersOf, holderOfCard } from './card-holder.ts';
export { type Contact, contactsOf } from './contacts.ts';
export { countPersons, type ExportedPerson, exportPersons } from './export.ts';
export { type Held, provideHeld } from './held.ts';
export { type ActedByColumns, actedByColumns, helpedBy, helpersOf, isHelperOf } from './helpers-of.ts';
export {
  hiddenFrom,
  hiddenFromCaller,
  mustBeKnownTo,
  mustKnow,
  type Onlooker,
  onlookerOf,
  provideShieldAccess,
  type ShieldAccess,
  shieldedAmong,
  shieldedFrom,
  veilOf,
} from './hidden.ts';
export { type HouseCard, houseCards } from './house-cards.ts';
export { householdOfPerson } from './household.view.ts';
export { type HouseholdOn, householdOf } from './household-of.ts';
export { householdsProcedures } from './households.procedures.ts';
export { householdsOnDays } from './households-on-days.ts';
export { type KnownPerson, personLookupByCard, personLookupByNumber } from './import-lookup.ts';
export { type ListedMember, listedHelpers, listedMembers } from './listed.ts';
export { currentPersonId } from './merge.store.ts';
export { mergesProcedures } from './merges.procedures.ts';
export { namerFor, namesFor, type PersonName, personBehind, wordForShielded } from './names.ts';
export { peopleProcedures } from './people.procedures.ts';
export { type FieldsProblem, fieldsProblem, tidyFields } from './person.rules.ts';
export { seesLittle, type Viewer } from './person.view.ts';
export { type PersonByCode, personByCode } from './person-by-code.ts';
export {
  differingFields,
  type PersonFieldName,
  type PersonFields,
  personFieldNames,
} from './person-fields.ts';
export { readPersonNumber } from './person-number.ts';
export { foundSummaries, knowable, personSummaries, searchedText } from './person-search.ts';
export { phonesOf } from './phones.ts';
export { isSameReach, type Reach, reachNotAsked, tidyReach } from './reach.rules.ts';
export { reachOfPersons } from './reach.store.ts';
export { restrictionsProcedures } from './restrictions.procedures.ts';
export { spokenLanguage } from './spoken-language.ts';

provideShieldedGivers(shieldedAmong);
