import {
  type ListedLoan,
  listedHolds,
  listedLoans,
  listedPauses,
  listedReservations,
} from '../../loans/index.ts';
import { listedClaims, listedReminders } from '../../reminders/index.ts';
import { euros, moment, word, yesNo } from './format.ts';
import { exportList } from './list.ts';
import {
  claimKinds,
  claimOutcomes,
  conditions,
  doors,
  endings,
  feeUnits,
  pauseReasons,
  reminderChannels,
  reminderStates,
  termSources,
} from './words.ts';

/** `2 dagen, van: soort` in separate columns, so that a spreadsheet can count with it. */
const overruledBecause = ({ overruled }: ListedLoan): string =>
  overruled === null ? '' : String((JSON.parse(overruled) as { because?: string }).because ?? '');

const lateRule = ({ readRule: { late } }: ListedLoan): string =>
  late.cents === 0 ? '' : `${euros(late.cents)} per ${word(feeUnits, late.unit)}`;

export const loans = exportList(
  listedLoans,
  (row) => ({
    item: row.item_id,
    initiative: row.initiative_id,
    persons: [row.person_id, row.actedByPersonId],
    accounts: [row.handed_over_by, row.returned_by],
  }),
  [
    ['Streepjescode', (row, names) => names.barcode(row.item_id)],
    ['Persoonsnummer', (row, names) => names.number(row.person_id)],
    ['Meegegeven op', (row) => row.handed_over_day],
    ['Terug tegen', (row) => row.due_day],
    ['Teruggebracht op', (row) => row.returned_day],
    ['Soort', (row, names) => names.thing(row.item_id)],
    ['Initiatief', (row, names) => names.initiative(row.initiative_id)],
    ['Naam', (row, names) => names.person(row.person_id)],
    ['Meegegeven om', (row) => moment(row.handed_over_at)],
    ['Teruggebracht om', (row) => moment(row.returned_at)],
    ['Keren verlengd', (row) => row.renewals],
    ['Onderdelen niet terug', (row) => row.partsMissing.join(' | ')],
    ['Staat bij meegeven', (row) => word(conditions, row.condition_out)],
    ['Staat bij terugbrengen', (row) => word(conditions, row.condition_in)],
    ['Nota bij terugbrengen', (row, names) => names.about(row.person_id, row.note_in)],
    ['Leenprijs (euro)', (row) => euros(row.fee_cents)],
    ['Waarborg (euro)', (row) => euros(row.deposit_cents)],
    ['Bespaard (euro)', (row) => euros(row.saved_cents)],
    ['Regel: dagen', (row) => row.readRule.loanDays],
    ['Regel: komt van', (row) => word(termSources, row.readRule.from)],
    ['Regel: later omdat het dicht was', (row) => yesNo(row.readRule.movedBecauseClosed)],
    ['Regel: gereserveerd tot', (row) => row.readRule.reservedUntil],
    ['Regel: keren verlengen', (row) => row.readRule.maxRenewals],
    ['Regel: te laat', lateRule],
    ['Toch meegegeven omdat', (row, names) => names.about(row.person_id, overruledBecause(row))],
    [
      'Opgehaald door',
      (row, names) => names.about(row.person_id, row.actedByName ?? names.person(row.actedByPersonId)),
    ],
    ['Meegegeven door', (row, names) => names.by(row.handed_over_by)],
    ['Teruggenomen door', (row, names) => names.by(row.returned_by)],
    ['Achteraf ingevoerd om', (row) => moment(row.entered_at)],
  ],
);

export const holds = exportList(
  listedHolds,
  (row) => ({
    item: row.item_id ?? row.ready_item_id,
    kind: row.kind_id,
    initiative: row.initiative_id,
    persons: [row.person_id],
    accounts: [row.asked_by],
  }),
  [
    ['Soort', (row, names) => names.kind(row.kind_id)],
    ['Initiatief', (row, names) => names.initiative(row.initiative_id)],
    ['Streepjescode', (row, names) => names.barcode(row.item_id ?? row.ready_item_id)],
    ['Persoonsnummer', (row, names) => names.number(row.person_id)],
    ['Naam', (row, names) => names.person(row.person_id)],
    ['Volgorde', (row) => row.rank],
    ['Gevraagd om', (row) => moment(row.asked_at)],
    ['Gevraagd via', (row) => word(doors, row.via)],
    ['Klaar sinds', (row) => moment(row.ready_at)],
    ['Klaar tot en met', (row) => row.ready_until],
    ['Geëindigd op', (row) => row.ended_day],
    ['Hoe', (row) => word(endings, row.ended_how)],
    ['Opmerking', (row, names) => names.about(row.person_id, row.note)],
    ['Ingevoerd door', (row, names) => names.by(row.asked_by)],
  ],
);

export const reservations = exportList(
  listedReservations,
  (row) => ({
    item: row.item_id,
    initiative: row.initiative_id,
    persons: [row.person_id],
    accounts: [row.asked_by],
  }),
  [
    ['Streepjescode', (row, names) => names.barcode(row.item_id)],
    ['Soort', (row, names) => names.thing(row.item_id)],
    ['Initiatief', (row, names) => names.initiative(row.initiative_id)],
    ['Persoonsnummer', (row, names) => names.number(row.person_id)],
    ['Naam', (row, names) => names.person(row.person_id)],
    ['Van', (row) => row.from_day],
    ['Tot en met', (row) => row.to_day],
    ['Een ander stuk mag ook', (row) => yesNo(row.flexible)],
    ['Gevraagd om', (row) => moment(row.asked_at)],
    ['Gevraagd via', (row) => word(doors, row.via)],
    ['Geëindigd op', (row) => row.ended_day],
    ['Hoe', (row) => word(endings, row.ended_how)],
    ['Opmerking', (row, names) => names.about(row.person_id, row.note)],
    ['Ingevoerd door', (row, names) => names.by(row.asked_by)],
  ],
);

/** Which step was sent is told by its day: the texts are the house's own. */
export const reminders = exportList(
  listedReminders,
  (row) => ({ loan: row.loan_id, persons: [row.person_id], accounts: [row.by_account_id] }),
  [
    ['Verstuurd om', (row) => moment(row.at)],
    ['Streepjescode', (row, names) => names.barcode(names.itemOfLoan(row.loan_id))],
    ['Soort', (row, names) => names.thing(names.itemOfLoan(row.loan_id))],
    ['Initiatief', (row, names) => names.initiative(names.initiativeOfLoan(row.loan_id))],
    ['Persoonsnummer', (row, names) => names.number(row.person_id)],
    ['Naam', (row, names) => names.person(row.person_id)],
    ['Terug tegen', (row) => row.due_day],
    ['Stap', (row) => row.step_key],
    ['Hoe', (row) => word(reminderChannels, row.channel)],
    ['Taal', (row) => row.language],
    ['Stand', (row) => word(reminderStates, row.state)],
    ['Door', (row, names) => names.by(row.by_account_id)],
  ],
);

export const claims = exportList(
  listedClaims,
  (row) => ({ loan: row.loan_id, accounts: [row.by_account_id, row.resolved_by] }),
  [
    ['Gezegd op', (row) => row.day],
    ['Wat', (row) => word(claimKinds, row.kind)],
    ['Streepjescode', (row, names) => names.barcode(names.itemOfLoan(row.loan_id))],
    ['Soort', (row, names) => names.thing(names.itemOfLoan(row.loan_id))],
    ['Initiatief', (row, names) => names.initiative(names.initiativeOfLoan(row.loan_id))],
    ['Persoonsnummer', (row, names) => names.number(names.personOfLoan(row.loan_id))],
    ['Naam', (row, names) => names.person(names.personOfLoan(row.loan_id))],
    ['Opmerking', (row, names) => names.about(names.personOfLoan(row.loan_id), row.note)],
    ['Opgelost op', (row) => row.resolved_day],
    ['Hoe', (row) => word(claimOutcomes, row.outcome)],
    ['Ongedaan gemaakt om', (row) => moment(row.undone_at)],
    ['Door', (row, names) => names.by(row.by_account_id)],
    ['Opgelost door', (row, names) => names.by(row.resolved_by)],
  ],
);

export const pauses = exportList(
  listedPauses,
  (row) => ({
    initiative: row.initiative_id,
    persons: [row.person_id],
    accounts: [row.set_by, row.lifted_by],
  }),
  [
    ['Persoonsnummer', (row, names) => names.number(row.person_id)],
    ['Naam', (row, names) => names.person(row.person_id)],
    ['Initiatief', (row, names) => names.initiative(row.initiative_id)],
    ['Reden', (row) => word(pauseReasons, row.reason_code)],
    ['Opmerking', (row, names) => names.about(row.person_id, row.note)],
    ['Van', (row) => row.from_day],
    ['Tot en met', (row) => row.until_day],
    ['Opgeheven om', (row) => moment(row.lifted_at)],
    ['Opgeheven omdat', (row, names) => names.about(row.person_id, row.lift_reason)],
    ['Ongedaan gemaakt om', (row) => moment(row.undone_at)],
    ['Gezet door', (row, names) => names.by(row.set_by)],
    ['Opgeheven door', (row, names) => names.by(row.lifted_by)],
  ],
);
