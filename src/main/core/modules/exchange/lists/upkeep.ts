import { listedConditions, listedDamage, listedPlans, listedRepairs } from '../../upkeep/index.ts';
import { euros, moment, word, yesNo } from './format.ts';
import { exportList } from './list.ts';
import { conditionMoments, conditions, planScopes, reporters, ticketStates, works } from './words.ts';

export const repairs = exportList(
  listedRepairs,
  (row) => ({ item: row.item_id, initiative: row.initiative_id, accounts: [row.opened_by] }),
  [
    ['Streepjescode', (row, names) => names.barcode(row.item_id)],
    ['Soort', (row, names) => names.thing(row.item_id)],
    ['Initiatief', (row, names) => names.initiative(row.initiative_id)],
    ['Wat er is', (row) => row.title],
    ['Bevinding', (row) => row.finding],
    ['Stand', (row) => word(ticketStates, row.state)],
    ['Blijft binnen', (row) => yesNo(row.blocks)],
    ['Geopend om', (row) => moment(row.opened_at)],
    ['Gesloten om', (row) => moment(row.closed_at)],
    ['Minuten', (row) => row.minutes],
    ['Kosten (euro)', (row) => euros(row.costCents)],
    ['Gebruikte onderdelen', (row) => row.parts.join(' | ')],
    ['Geopend door', (row, names) => names.by(row.opened_by)],
    ['Ongedaan gemaakt om', (row) => moment(row.undone_at)],
  ],
);

export const damage = exportList(
  listedDamage,
  (row) => ({
    item: row.item_id,
    initiative: row.initiative_id,
    persons: [row.person_id],
    accounts: [row.by_account_id, row.handled_by],
  }),
  [
    ['Gemeld om', (row) => moment(row.at)],
    ['Streepjescode', (row, names) => names.barcode(row.item_id)],
    ['Soort', (row, names) => names.thing(row.item_id)],
    ['Initiatief', (row, names) => names.initiative(row.initiative_id)],
    ['Gemeld door', (row) => word(reporters, row.reported_by)],
    ['Persoonsnummer', (row, names) => names.number(row.person_id)],
    ['Naam', (row, names) => names.person(row.person_id)],
    ['Wat er is', (row) => row.words],
    ['Bekeken om', (row) => moment(row.handled_at)],
    ['Bekeken door', (row, names) => names.by(row.handled_by)],
    ['Nota', (row) => row.handled_note],
    ['Werd een herstelling', (row) => yesNo(row.ticket_id !== null)],
    ['Ingevoerd door', (row, names) => names.by(row.by_account_id)],
    ['Ongedaan gemaakt om', (row) => moment(row.undone_at)],
  ],
);

export const conditionRecords = exportList(
  listedConditions,
  (row) => ({ item: row.item_id, accounts: [row.by_account_id] }),
  [
    ['Wanneer', (row) => moment(row.at)],
    ['Streepjescode', (row, names) => names.barcode(row.item_id)],
    ['Soort', (row, names) => names.thing(row.item_id)],
    ['Bij', (row) => word(conditionMoments, row.moment)],
    ['Staat', (row) => word(conditions, row.condition)],
    ['Staat ervoor', (row) => word(conditions, row.condition_before)],
    ['Opmerking', (row) => row.note],
    ['Door', (row, names) => names.by(row.by_account_id)],
    ['Ongedaan gemaakt om', (row) => moment(row.undone_at)],
  ],
);

export const plans = exportList(
  listedPlans,
  ({ row, kindIds, itemIds }) => ({ initiative: row.initiative_id, kinds: kindIds, items: itemIds }),
  [
    ['Plan', ({ row }) => row.name],
    ['Initiatief', ({ row }, names) => names.initiative(row.initiative_id)],
    ['Soort werk', ({ row }) => word(works, row.work)],
    ['Waarover', ({ row }) => word(planScopes, row.scope)],
    ['Soorten', ({ kindIds }, names) => kindIds.map((id) => names.kind(id)).join(' | ')],
    ['Streepjescodes', ({ itemIds }, names) => itemIds.map((id) => names.barcode(id)).join(' | ')],
    ['Om de (dagen)', ({ row }) => row.every_days],
    ['Om de (keren uitgeleend)', ({ row }) => row.every_loans],
    ['Eerste keer', ({ row }) => row.first_day],
    ['Houdt tegen', ({ row }) => yesNo(row.is_gate)],
    ['Vooraf verwittigen (dagen)', ({ row }) => row.warn_days],
    ['Uitleg', ({ row }) => row.instructions],
    ['Loopt', ({ row }) => yesNo(row.active)],
  ],
);
