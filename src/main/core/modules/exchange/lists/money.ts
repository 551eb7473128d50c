import { listedLedger } from '../../money/index.ts';
import { euros, moment, word } from './format.ts';
import { exportList } from './list.ts';
import { entryKinds, means } from './words.ts';

export const ledger = exportList(
  listedLedger,
  (row) => ({
    initiative: row.initiative_id,
    loan: row.loan_id,
    persons: [row.person_id],
    accounts: [row.by_account_id],
  }),
  [
    ['Dag', (row) => row.day],
    ['Wanneer', (row) => moment(row.at)],
    ['Persoonsnummer', (row, names) => names.number(row.person_id)],
    ['Naam', (row, names) => names.person(row.person_id)],
    ['Initiatief', (row, names) => names.initiative(row.initiative_id)],
    ['Wat', (row) => word(entryKinds, row.kind)],
    ['Draait terug', (row) => word(entryKinds, row.reversedKind)],
    ['Te betalen (euro)', (row) => euros(row.fees_cents)],
    ['Waarborg in bewaring (euro)', (row) => euros(row.deposit_cents)],
    ['Waarborg gevraagd (euro)', (row) => euros(row.asked_cents)],
    ['Kas (euro)', (row) => euros(row.money_cents)],
    ['Hoe betaald', (row) => word(means, row.means)],
    ['Kasbon', (row) => row.receipt],
    ['Streepjescode', (row, names) => names.barcode(names.itemOfLoan(row.loan_id))],
    ['Soort', (row, names) => names.thing(names.itemOfLoan(row.loan_id))],
    ['Waarom', (row, names) => names.about(row.person_id, row.note)],
    ['Door', (row, names) => names.by(row.by_account_id)],
  ],
);
