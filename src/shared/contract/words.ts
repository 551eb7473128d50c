/** Fixed words of the contract that screens list too. Without zod, so that a screen does not load it for a list of words. */

export const offerKinds = ['lend', 'swap', 'give', 'sell', 'advice', 'activity', 'meal', 'repair'] as const;
export const conditions = ['new', 'good', 'used', 'worn', 'broken'] as const;
export const itemStates = ['inUse', 'retired', 'lost'] as const;
export const retireReasons = ['broken', 'usedUp', 'sold', 'givenAway', 'lost', 'other'] as const;

export const owners = ['house', 'initiative', 'other'] as const;

export const movementKinds = [
  'moved',
  'hosted',
  'cameHome',
  'ownerChanged',
  'retired',
  'broughtBack',
  'soldOut',
  'givenAway',
  'lost',
  'found',
  'counted',
] as const;
/** What a count found out about one thing. */
export const takeOutcomes = [
  'found',
  'wrongPlace',
  'missing',
  'lostHere',
  'retiredHere',
  'outHere',
  'otherInitiative',
  'added',
  'unknownCode',
  'out',
  'lentSince',
  'returnedSince',
  'inRepair',
  'leftUse',
] as const;
export type TakeOutcome = (typeof takeOutcomes)[number];
export const articleReasons = [
  'in',
  'out',
  'given',
  'sold',
  'used',
  'loss',
  'damage',
  'count',
  'correction',
] as const;
export type ArticleReason = (typeof articleReasons)[number];

/** What a file can be read into. */
export const exchangeTargets = [
  'items',
  'kinds',
  'persons',
  'households',
  'loans',
  'kits',
  'articles',
  'plans',
  'rules',
  'closings',
] as const;
export type ExchangeTarget = (typeof exchangeTargets)[number];

/** Lists that can be saved as a file, in the groups a screen shows them in. */
export const exportGroups = {
  lending: ['loans', 'holds', 'reservations', 'reminders', 'claims'],
  people: ['persons', 'households', 'helpers', 'pauses'],
  things: [
    'items',
    'kinds',
    'kits',
    'moves',
    'takes',
    'articles',
    'articleMoves',
    'repairs',
    'damage',
    'conditions',
    'plans',
  ],
  money: ['ledger'],
  house: ['initiatives', 'rules', 'hours', 'closings'],
} as const;
export type ExportGroup = keyof typeof exportGroups;
export type ExportTarget = (typeof exportGroups)[ExportGroup][number];
export const exportTargets: readonly ExportTarget[] = Object.values(exportGroups).flat();

/** Lists that name people: whoever saves one keeps personal data on a disk. */
export const personalLists: ReadonlySet<ExportTarget> = new Set([
  'loans',
  'holds',
  'reservations',
  'reminders',
  'claims',
  'persons',
  'households',
  'helpers',
  'pauses',
  'moves',
  'articleMoves',
  'damage',
  'ledger',
] as const);

export const householdRoles = ['adult', 'child', 'other'] as const;
export type HouseholdRole = (typeof householdRoles)[number];

/** How old somebody without a name in a household is, as told on a day. */
export const ageBands = ['0-2', '3-5', '6-11', '12-17', '18-24', '25-64', '65+', 'unknown'] as const;
export type AgeBand = (typeof ageBands)[number];

/** Ways a person wants to be reached. */
export const reachChannels = ['call', 'text', 'email', 'letter'] as const;
export type ReachChannel = (typeof reachChannels)[number];
/** When a person is reached best. */
export const reachMoments = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export type ReachMoment = (typeof reachMoments)[number];
/** Whether an interpreter is there when something matters. */
export const interpreterLevels = ['none', 'helpful', 'needed'] as const;
export type InterpreterLevel = (typeof interpreterLevels)[number];

/** What somebody who collects or acts for another is to that person. */
export const helperRelations = [
  'partner',
  'parent',
  'child',
  'family',
  'neighbour',
  'friend',
  'interpreter',
  'volunteer',
  'other',
] as const;
export type HelperRelation = (typeof helperRelations)[number];

/** Why lending is paused. Never shown outside the desk. */
export const blockReasons = [
  'lateReturns',
  'notReturned',
  'damage',
  'unpaid',
  'agreements',
  'ownRequest',
  'other',
] as const;
export type BlockReason = (typeof blockReasons)[number];
/** The road of a repair: the first three are open, the last two closed. */
export const openTicketStates = ['assess', 'parts', 'repairing'] as const;
export const ticketStates = [...openTicketStates, 'resolved', 'retired'] as const;
export type TicketState = (typeof ticketStates)[number];
/** What an upkeep plan asks for. A recall has a day from which every thing it lists waits until it was looked at. */
export const upkeepWorks = [
  'electricalTest',
  'wash',
  'recall',
  'inspection',
  'maintenance',
  'other',
] as const;
export type UpkeepWork = (typeof upkeepWorks)[number];
export const planScopes = ['initiative', 'kinds', 'items'] as const;
export const checkResults = ['passed', 'failed'] as const;
export const dueStates = ['ok', 'soon', 'due', 'overdue'] as const;
export type DueStateName = (typeof dueStates)[number];
export const conditionMoments = ['out', 'in', 'check'] as const;
/** What a fee is counted by, and what a late fee is counted by. A begun week counts as one. */
export const feeUnits = ['loan', 'day', 'week'] as const;
export const lateUnits = ['day', 'week'] as const;
/** Who may hand a thing over: the kiosk as well, every worker, or the desk but no volunteers. */
/** Through which door a loan goes: the counter, or the borrower alone at a kiosk. */
export const loanDoors = ['desk', 'kiosk'] as const;
export type LoanDoor = (typeof loanDoors)[number];

export const lenders = ['everybody', 'staff', 'desk'] as const;
/** Through which door somebody asked. */
export const channels = ['desk', 'phone', 'kiosk'] as const;

/** A level that says nothing: everything follows the level above. */
export const silentRule = {
  maxRenewals: null,
  maxPerPerson: null,
  maxPerHousehold: null,
  fee: null,
  depositCents: null,
  late: null,
  bufferDays: null,
  changeoverMinutes: null,
  minimumAge: null,
  lentBy: null,
  holdDays: null,
  lifeLoans: null,
} as const;
