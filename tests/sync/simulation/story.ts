import { ORPCError } from '@orpc/server';
import { newContact, newQuestion } from '#core/modules/intake/intake.fixtures.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { newNote } from '#core/modules/trajectories/trajectories.fixtures.ts';
import type { DeviceRole } from '#core/sync/protocol.ts';
import type { TestClient, TestCore } from '#tests/support/make-test-core.ts';
import { type Building, type Computer, careMarker } from './building.ts';
import { type Fault, faultKinds, LineBroken } from './faults.ts';

/** One thing that happens in the building. Numbers point into its lists; any number fits. */
export type Step =
  | { what: 'lend'; computer: number; item: number; person: number }
  | { what: 'takeBack'; computer: number; item: number }
  | { what: 'newPerson'; computer: number }
  | { what: 'rename'; computer: number; person: number }
  | { what: 'note'; computer: number }
  | { what: 'contact'; computer: number; person: number }
  | { what: 'feedback'; computer: number; item: number }
  | { what: 'exchange'; computer: number; fault: Fault }
  | { what: 'comesLate'; computer: number }
  | { what: 'restart'; computer: number }
  | { what: 'backUp' }
  | { what: 'restore'; backup: number };

/** What somebody does at a computer. */
export const workKinds = ['lend', 'takeBack', 'newPerson', 'rename', 'note', 'contact', 'feedback'] as const;
/** What goes wrong, or saves from it. */
export const troubleKinds = ['comesLate', 'restart', 'backUp', 'restore'] as const;
export const stepKinds = [...workKinds, 'exchange', ...troubleKinds] as const;

type WorkKind = (typeof workKinds)[number];

/** What is done where: nobody works at a kiosk, visitors do, and of care is spoken at a support computer alone. */
const doneAt: Record<DeviceRole, ReadonlySet<WorkKind>> = {
  kiosk: new Set(['feedback']),
  standby: new Set(),
  shop: new Set(['lend', 'takeBack', 'newPerson', 'rename']),
  desk: new Set(['lend', 'takeBack', 'newPerson', 'rename']),
  support: new Set(workKinds.filter((kind) => kind !== 'feedback')),
};
export const isDoneAt = (role: DeviceRole, kind: WorkKind): boolean => doneAt[role].has(kind);

/** What was confirmed on a screen, and how often what went wrong. */
export interface Told {
  readonly confirmed: { commandId: string; computer: number }[];
  readonly faults: Record<string, number>;
}

const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Plays one step. Refusals are answers; anything else that is thrown is a failure of the test. */
export async function play(building: Building, step: Step, told: Told): Promise<void> {
  const count = (name: string) => void (told.faults[name] = (told.faults[name] ?? 0) + 1);
  switch (step.what) {
    case 'backUp':
      return building.backUp();
    case 'restore':
      if (building.backups() === 0) return;
      count('restore');
      return building.restore(step.backup % building.backups());
    default:
      return playAt(building, at(building.computers, step.computer), step, told, count);
  }
}

async function playAt(
  building: Building,
  computer: Computer,
  step: Exclude<Step, { what: 'backUp' | 'restore' }>,
  told: Told,
  count: (name: string) => void,
): Promise<void> {
  switch (step.what) {
    case 'exchange':
      if (step.fault !== 'none') count(step.fault);
      return exchange(computer, step.fault);
    case 'comesLate': {
      const late = computer.faults.late.shift();
      if (!late) return;
      count('comesLate');
      // Nobody waits for the answer any more.
      await late().catch(() => {});
      return;
    }
    case 'restart':
      count('restart');
      return building.restart(computer);
    default:
      return act(building, computer, step, told);
  }
}

export async function exchange(computer: Computer, fault: Fault): Promise<void> {
  computer.faults.next = fault;
  try {
    await computer.at.device.exchange();
  } catch (error) {
    if (!(error instanceof LineBroken)) throw error;
  } finally {
    computer.faults.next = 'none';
  }
}

/** What somebody does at the desk. Confirmed: the screen said that it is saved. */
async function act(building: Building, computer: Computer, step: Work, told: Told): Promise<void> {
  const { items, persons } = building;
  const { id, number, role } = computer;
  if (!isDoneAt(role, step.what)) return;
  const commandId = await work({ house: computer.at.house, items, persons, id, number }, step);
  if (commandId !== null) told.confirmed.push({ commandId, computer: computer.number });
}

export type Work = Extract<Step, { what: WorkKind }>;

/** Where somebody works, and what there is. */
export interface Workplace {
  readonly house: Pick<TestCore, 'as' | 'at'>;
  readonly items: readonly string[];
  readonly persons: readonly string[];
  readonly number: number;
  id(): string;
}

/** Gives the command once it is confirmed; null when the answer was no. @throws what no screen should ever show */
export async function work(place: Workplace, step: Work): Promise<string | null> {
  const commandId = place.id();
  try {
    await doIt(place, step, commandId);
    return commandId;
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code === 'UNEXPECTED') throw error;
    return null;
  }
}

async function doIt(place: Workplace, step: Work, commandId: string) {
  const { house, items, persons, id, number } = place;
  const desk = house.as('desk');
  switch (step.what) {
    case 'lend': {
      const loan = { loanId: id(), itemId: at(items, step.item) };
      const handOverId = id();
      return desk.loans.handOver({
        commandId,
        handOverId,
        personId: at(persons, step.person),
        items: [loan],
      });
    }
    case 'takeBack':
      return desk.loans.giveBack({ commandId, itemId: at(items, step.item) });
    case 'newPerson':
      return desk.people.create({ ...newPerson(id, { name: `Nieuw ${number}` }), commandId });
    case 'rename': {
      const person = await desk.people.get({ personId: at(persons, step.person) });
      const name = `Anders ${commandId.slice(-4)}`;
      return desk.people.update({ commandId, ...renamed(person, name), revision: person.revision });
    }
    case 'note':
      return writeNote(place, commandId);
    case 'contact': {
      const asker = { kind: 'person' as const, personId: at(persons, step.person) };
      const newQuestions = [newQuestion(id, { note: `${careMarker} ${number}` })];
      const contact = newContact(id, asker, { newQuestions });
      return house.as('support').questions.register({ ...contact, commandId });
    }
    case 'feedback': {
      const answer = { face: 1 + (step.item % 5), purpose: 'lending', language: 'nl' } as const;
      const state = { kind: 'kiosk', kioskId: `device-${number}`, name: 'Ingang' } as const;
      const kiosk = house.at({ place: 'kiosk', tokenHash: '', state });
      return kiosk.feedback.give({ commandId, ...answer });
    }
  }
}

async function writeNote({ house, id, number }: Workplace, commandId: string) {
  const { trajectories } = house.as('support');
  const [first] = await trajectories.list({ view: 'open' });
  // Before anything came in, there is none.
  if (!first) throw new ORPCError('NOT_FOUND');
  const note = newNote(id, first.id, { text: `${careMarker} ${number}` });
  return trajectories.writeNote({ ...note, commandId });
}

type Person = Awaited<ReturnType<TestClient['people']['get']>>;

const renamed = (person: Person, name: string) => ({
  personId: person.id,
  name,
  birthDate: person.birthDate,
  birthDateMissing: person.birthDateMissing,
  language: person.language,
  phone: person.phone,
  email: person.email,
  street: person.street,
  houseNumber: person.houseNumber,
  postcode: person.postcode,
  town: person.town,
});

/** A step for so many numbers, each from 0 up to, not including, 1. */
export function stepOf(kind: (typeof stepKinds)[number], a: number, b: number, c: number): Step {
  const [computer, item, person] = [Math.floor(a * 997), Math.floor(b * 991), Math.floor(c * 983)];
  switch (kind) {
    case 'lend':
      return { what: kind, computer, item, person };
    case 'takeBack':
      return { what: kind, computer, item };
    case 'feedback':
      return { what: kind, computer, item };
    case 'newPerson':
    case 'note':
    case 'comesLate':
    case 'restart':
      return { what: kind, computer };
    case 'rename':
    case 'contact':
      return { what: kind, computer, person };
    case 'exchange':
      return { what: kind, computer, fault: faultKinds[Math.floor(b * faultKinds.length)] ?? 'none' };
    case 'backUp':
      return { what: kind };
    case 'restore':
      return { what: kind, backup: item };
  }
}
