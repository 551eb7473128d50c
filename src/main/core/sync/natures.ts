import type { Contract, ProcedurePath } from '#shared/contract/index.ts';
import type { DeviceRole } from './protocol.ts';

/**
 * Where in the network a domain is at home, and what its commands are.
 *
 * `house`: what everybody may know; every computer has it. `line`: visitors in the hall and the kiosks. `desk`: persons and
 * what they borrowed, paid and own; computers of staff. `care`: of persons in care; a support computer, as far as its
 * accounts may open it. `hub`: rights and everything that has to be one with the whole house at that moment; other computers
 * ask the hub.
 */
export type Zone = 'house' | 'line' | 'desk' | 'care' | 'hub';

/**
 * `fact`: it happened at the counter, so it is never refused, only disputed. `wish`: it may be refused, with its reason.
 * `hubOnly`: not offered without the hub.
 */
export type Nature = 'fact' | 'wish' | 'hubOnly';

interface Home {
  readonly zone: Zone;
  readonly commands: Nature;
}

const homes: Record<keyof Contract, Home> = {
  session: { zone: 'house', commands: 'hubOnly' },
  system: { zone: 'house', commands: 'hubOnly' },
  network: { zone: 'house', commands: 'hubOnly' },
  attention: { zone: 'desk', commands: 'hubOnly' },
  search: { zone: 'house', commands: 'wish' },
  catalog: { zone: 'house', commands: 'wish' },
  calendar: { zone: 'house', commands: 'hubOnly' },
  lendingRules: { zone: 'house', commands: 'hubOnly' },
  labels: { zone: 'house', commands: 'hubOnly' },
  menu: { zone: 'house', commands: 'wish' },
  wording: { zone: 'house', commands: 'hubOnly' },
  directory: { zone: 'house', commands: 'hubOnly' },
  tickets: { zone: 'line', commands: 'fact' },
  kiosks: { zone: 'line', commands: 'fact' },
  feedback: { zone: 'line', commands: 'fact' },
  printing: { zone: 'line', commands: 'hubOnly' },
  people: { zone: 'desk', commands: 'wish' },
  households: { zone: 'desk', commands: 'wish' },
  loans: { zone: 'desk', commands: 'wish' },
  holds: { zone: 'desk', commands: 'wish' },
  reservations: { zone: 'desk', commands: 'wish' },
  blocks: { zone: 'desk', commands: 'wish' },
  money: { zone: 'desk', commands: 'fact' },
  upkeep: { zone: 'desk', commands: 'wish' },
  stock: { zone: 'desk', commands: 'fact' },
  kits: { zone: 'desk', commands: 'wish' },
  batches: { zone: 'desk', commands: 'hubOnly' },
  filters: { zone: 'desk', commands: 'wish' },
  exchange: { zone: 'hub', commands: 'hubOnly' },
  reminders: { zone: 'hub', commands: 'hubOnly' },
  mine: { zone: 'hub', commands: 'hubOnly' },
  admin: { zone: 'hub', commands: 'hubOnly' },
  merges: { zone: 'hub', commands: 'hubOnly' },
  restrictions: { zone: 'hub', commands: 'hubOnly' },
  questions: { zone: 'care', commands: 'wish' },
  referrals: { zone: 'care', commands: 'wish' },
  trajectories: { zone: 'care', commands: 'wish' },
  agenda: { zone: 'care', commands: 'wish' },
  caseload: { zone: 'hub', commands: 'hubOnly' },
  privacy: { zone: 'hub', commands: 'hubOnly' },
  zones: { zone: 'hub', commands: 'hubOnly' },
};

/** Commands that are something else than the rest of their domain. */
export const otherNatures: Partial<Record<ProcedurePath, Nature>> = {
  'loans.handOver': 'fact',
  'loans.giveBack': 'fact',
  'loans.tickParts': 'fact',
  'people.create': 'fact',
  'people.giveCard': 'fact',
  'people.setNationalNumber': 'hubOnly',
  'people.removeNationalNumbers': 'hubOnly',
  'people.undoRemoveNationalNumbers': 'hubOnly',
  'people.wipeNationalNumbers': 'hubOnly',
  'upkeep.recordCondition': 'fact',
  'upkeep.reportDamage': 'fact',
  'upkeep.markDone': 'fact',
  // Pictures go over the line once, straight to where they stay.
  'upkeep.keepPhoto': 'hubOnly',
  'catalog.keepPhoto': 'hubOnly',
  'catalog.setInitiativePhoto': 'hubOnly',
  'catalog.setKindPhoto': 'hubOnly',
  // Prices and what is forgiven are decided once, for everybody.
  'catalog.createInitiative': 'hubOnly',
  'catalog.updateInitiative': 'hubOnly',
  'money.forgive': 'hubOnly',
  // What somebody told and what was measured with them took place, whatever was changed meanwhile.
  'questions.register': 'fact',
  'trajectories.writeNote': 'fact',
  'trajectories.record': 'fact',
  'zones.noteReadings': 'fact',
  // Who may read is said in one place, and so are the words and scales of the house.
  'questions.setTheme': 'hubOnly',
  'questions.assign': 'hubOnly',
  'trajectories.addWorker': 'hubOnly',
  'trajectories.removeWorker': 'hubOnly',
  'trajectories.setScale': 'hubOnly',
  'trajectories.removeTool': 'hubOnly',
  'trajectories.restoreScale': 'hubOnly',
  'referrals.assign': 'hubOnly',
  'referrals.letReadAlong': 'hubOnly',
  'referrals.handOver': 'hubOnly',
  'referrals.match': 'hubOnly',
  'agenda.changeTask': 'hubOnly',
  // What goes out of the house rests on a consent that only the hub knows of.
  'referrals.step': 'hubOnly',
  'referrals.withdrawConsent': 'hubOnly',
  // "Somebody knows that you wait" is only said when the desk has heard it.
  'kiosks.call': 'hubOnly',
  'kiosks.follow': 'hubOnly',
  'kiosks.noLonger': 'hubOnly',
  // Who stands where in the hall is one list: without the hub nobody is called twice.
  'tickets.callNext': 'hubOnly',
  'tickets.setPoint': 'hubOnly',
};

/** At home elsewhere than the rest of their domain: what needs the whole house, and what everybody may know. */
const otherZones: Partial<Record<ProcedurePath, Zone>> = {
  'admin.readSettings': 'house',
  'kiosks.here': 'hub',
  'kiosks.ownCall': 'hub',
  'questions.themes': 'house',
  'questions.themeHistory': 'hub',
  'questions.themeUse': 'hub',
  'questions.figures': 'hub',
  'trajectories.scales': 'hub',
  'trajectories.figures': 'hub',
  'referrals.figures': 'hub',
  'referrals.letterPdf': 'hub',
  'agenda.arrive': 'hub',
  'zones.noteReadings': 'care',
  'network.notices': 'hub',
  'network.seeNotices': 'hub',
};

const held: Record<DeviceRole, ReadonlySet<Zone>> = {
  kiosk: new Set(['house', 'line']),
  shop: new Set(['house', 'line', 'desk']),
  desk: new Set(['house', 'line', 'desk']),
  support: new Set(['house', 'line', 'desk', 'care']),
  // Its backups are sealed with a key it does not have.
  standby: new Set(),
};

const domainOf = (path: ProcedurePath): keyof Contract => path.split('.')[0] as keyof Contract;

export const mayHold = (role: DeviceRole, zone: Zone): boolean => held[role].has(zone);

export const natureOf = (path: ProcedurePath): Nature => otherNatures[path] ?? homes[domainOf(path)].commands;

export const zoneOf = (path: ProcedurePath): Zone => otherZones[path] ?? homes[domainOf(path)].zone;

/** Of people in care: never asked from a kiosk, nor from a desk that only sells. */
const care: ReadonlySet<string> = new Set([
  'questions',
  'referrals',
  'trajectories',
  'agenda',
  'caseload',
  'zones',
  'privacy',
]);
const withoutCare: ReadonlySet<DeviceRole> = new Set(['kiosk', 'shop']);

/** Whether a command says something of persons in care: its arguments are for whoever asked, and for no desk. */
export const isOfCare = (path: string): boolean => care.has(path.split('.')[0] ?? '');

/** Whether a computer may ask the hub this at all, whoever is signed in there. */
export const mayAsk = (role: DeviceRole, path: ProcedurePath): boolean =>
  role !== 'standby' &&
  !isOwnToEach(path) &&
  (!withoutCare.has(role) || !care.has(domainOf(path)) || (role === 'kiosk' && saidAtKiosks.has(path)));

/** "I am here for my appointment": a visitor says it, and hears no more than a number. */
const saidAtKiosks: ReadonlySet<string> = new Set(['agenda.arrive']);

/** Sessions, the change feed and the place in the network belong to the computer somebody sits at. */
const ownDomains: ReadonlySet<string> = new Set(['session', 'system', 'network']);
/** The printer stands at the kiosk itself. */
const atHand: ReadonlySet<string> = new Set(['printing.printNumber']);
/**
 * Accounts are the hub's, also the own PIN; and a kiosk holds none to prove anything with. What happened to the network is
 * told to an administrator wherever they sit.
 */
const askedAtHub: ReadonlySet<string> = new Set([
  'session.changeSecret',
  'session.measureKiosk',
  'network.notices',
  'network.seeNotices',
]);

/** Answered by each computer for itself, and never sent on. */
export const isOwnToEach = (path: ProcedurePath): boolean =>
  atHand.has(path) || (ownDomains.has(domainOf(path)) && !askedAtHub.has(path));

/** Whether a device answers this itself, from what it holds; otherwise it asks the hub. */
export function isAnsweredHere(role: DeviceRole, path: ProcedurePath, isCommand: boolean): boolean {
  if (isOwnToEach(path)) return true;
  if (!mayHold(role, zoneOf(path))) return false;
  return !isCommand || natureOf(path) !== 'hubOnly';
}
