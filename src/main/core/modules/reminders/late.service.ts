import { severities, type WayToReach } from '#shared/contract/reminder-words.ts';
import type { LateLine, LateThing, StepRef } from '#shared/contract/reminders.contract.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { actorOf, type InputOf, type OutputOf, type QueryCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { itemLabels, kindValues } from '../catalog/index.ts';
import { loanRefs } from '../loans/index.ts';
import { type Contact, contactsOf, hiddenFromCaller, namerFor, seesLittle } from '../people/index.ts';
import { claimedLoans } from './claims.store.ts';
import { byPerson, type LateLoan, type LatePerson, matches, worstFirst } from './late.rules.ts';
import { type HouseDay, houseDay, lateLoans, lateLoansOf, scopeOf, worstOf } from './late.ts';
import { logOf } from './log.ts';
import { countUnsure } from './mail-jobs.ts';
import { readMailServer } from './mail-server.store.ts';
import { reachOf } from './reach.rules.ts';
import { longOverdueAfter, severityOf } from './severity.rules.ts';

/** How many names a line shows. */
const namesShown = 3;

type ListInput = InputOf<'reminders', 'list'>;

interface Page {
  persons: LatePerson[];
  total: number;
}

/** Persons with late things, the worst first. */
export async function listLate(
  call: QueryCall,
  input: ListInput,
): Promise<{ lines: LateLine[]; total: number }> {
  const day = await houseDay(call.db, call.now);
  const mailOn = (await readMailServer(call.db)).active;
  const { persons, total } =
    (await pageOfWorst(call, day, input)) ?? (await pageOfAll(call, day, input, mailOn));
  return { lines: await linesOf(call, persons, mailOn, input.personId), total };
}

/** What is longest late fills the first pages of a big house; null where it does not, or where more is asked. */
async function pageOfWorst({ db, actor }: QueryCall, day: HouseDay, input: ListInput): Promise<Page | null> {
  if (input.step !== undefined || input.reach || input.personId) return null;
  if (input.severity && input.severity !== 'longOverdue') return null;
  const scope = scopeOf(actor, input.initiativeId);
  const { loans, persons } = await worstOf(db, day, scope, addDays(day.today, -longOverdueAfter - 1));
  const worst = byPerson(loans);
  const end = input.offset + input.limit;
  if (!input.severity && worst.length < end) return null;
  const total = input.severity ? worst.length : persons;
  return { persons: worstFirst(worst, end).slice(input.offset, end), total };
}

async function pageOfAll(call: QueryCall, day: HouseDay, input: ListInput, mailOn: boolean): Promise<Page> {
  const { db, actor } = call;
  const persons = byPerson(await lateLoans(db, day, scopeOf(actor, input.initiativeId)));
  let found = persons.filter((person) => matches(person, input));
  if (input.reach && !seesLittle(actor)) {
    const contacts = await contactsOf(
      db,
      found.map(({ personId }) => personId),
    );
    const hidden = await hiddenFromCaller(call);
    found = found.filter(
      ({ personId }) => !hidden.has(personId) && wayTo(contacts.get(personId), mailOn) === input.reach,
    );
  }
  const end = input.offset + input.limit;
  return { persons: worstFirst(found, end).slice(input.offset, end), total: found.length };
}

async function linesOf(
  call: QueryCall,
  persons: readonly LatePerson[],
  mailOn: boolean,
  asked?: string,
): Promise<LateLine[]> {
  const contacts = await contactsOf(
    call.db,
    persons.map(({ personId }) => personId),
  );
  const named = await namerFor(call, asked);
  const kinds = await kindValues(
    call.db,
    persons.flatMap(({ loans }) => loans.slice(0, namesShown).map(({ kindId }) => kindId)),
  );
  return persons.map((person) => {
    const contact = contacts.get(person.personId);
    const { personId } = person;
    const who = named({ id: personId, name: contact?.name ?? '', number: contact?.number ?? '' });
    return {
      personId: who.id,
      personName: who.name,
      personNumber: who.number,
      severity: person.severity,
      daysLate: person.daysLate,
      things: person.things,
      thingNames: person.loans.slice(0, namesShown).map(({ kindId }) => kinds.get(kindId)?.name ?? ''),
      valueCents: person.valueCents,
      isWaitedFor: person.isWaitedFor,
      step: stepRefOf(person.step),
      reach: seesLittle(call.actor) || who.isShielded ? null : wayTo(contact, mailOn),
    };
  });
}

const wayTo = (contact: Contact | undefined, mailOn: boolean): WayToReach =>
  contact ? reachOf(contact, mailOn) : 'none';

export const stepRefOf = (step: StepRef | null): StepRef | null =>
  step && { key: step.key, days: step.days, tone: step.tone };

/** What is late or soon due, in figures. */
export async function overview(
  call: QueryCall,
  input: InputOf<'reminders', 'overview'>,
): Promise<Awaited<OutputOf<'reminders', 'overview'>>> {
  const { db } = call;
  const day = await houseDay(db, call.now);
  const scope = scopeOf(call.actor, input.initiativeId);
  const persons = byPerson(await lateLoans(db, day, scope));
  const claims = [...(await claimsInScope(db, scope)).values()];
  return {
    day: day.today,
    groups: severities.map((severity) => {
      const own = persons.filter((person) => person.severity === severity);
      return {
        severity,
        persons: own.length,
        things: sum(own, ({ things }) => things),
        valueCents: sum(own, ({ valueCents }) => valueCents),
      };
    }),
    waiting: waitingSteps(persons),
    toSearch: claims.filter((kind) => kind === 'claimsReturned').length,
    lost: claims.filter((kind) => kind === 'lost').length,
    unsure: seesLittle(call.actor) ? 0 : await countUnsure(call.core, db),
    mailOn: (await readMailServer(db)).active,
  };
}

/** How many persons each step waits for: once for a person, however many of their things it is about. */
function waitingSteps(persons: readonly LatePerson[]): (StepRef & { persons: number })[] {
  const waiting = new Map<string, { step: StepRef; persons: number; last: LatePerson }>();
  for (const person of persons) {
    for (const { step } of person.loans) {
      if (!step) continue;
      const known = waiting.get(step.key);
      if (!known) waiting.set(step.key, { step, persons: 1, last: person });
      else if (known.last !== person) {
        known.persons += 1;
        known.last = person;
      }
    }
  }
  return [...waiting.values()]
    .map(({ step: { key, days, tone }, persons: count }) => ({ key, days, tone, persons: count }))
    .toSorted((a, b) => a.days - b.days);
}

async function claimsInScope(db: Executor, scope: readonly string[] | null): Promise<Map<string, string>> {
  const claims = await claimedLoans(db);
  if (scope === null || claims.size === 0) return claims;
  const loans = await loanRefs(db, [...claims.keys()]);
  return new Map([...claims].filter(([loanId]) => scope.includes(loans.get(loanId)?.initiativeId ?? '')));
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((total, one) => total + of(one), 0);

/** All late things of one person, and what was sent. */
export async function lateOfPerson(call: QueryCall, input: InputOf<'reminders', 'ofPerson'>) {
  const { db } = call;
  const day = await houseDay(db, call.now);
  const scope = scopeOf(actorOf(call), input.initiativeId);
  const loans = await lateLoansOf(db, day, [input.personId], scope);
  const { entries } = await logOf(call, {
    personId: input.personId,
    unsureOnly: false,
    limit: 50,
    offset: 0,
  });
  return { things: await thingsOf(db, day, loans), log: entries };
}

async function thingsOf(
  db: Executor,
  day: HouseDay,
  loans: readonly (LateLoan & { itemId: string })[],
): Promise<LateThing[]> {
  const items = await itemLabels(
    db,
    loans.map(({ itemId }) => itemId),
  );
  return loans.map((loan) => {
    const item = items.get(loan.itemId);
    return {
      loanId: loan.id,
      itemId: loan.itemId,
      barcode: item?.barcode ?? '',
      kindName: item?.kindName ?? '',
      pictogram: item?.pictogram ?? '',
      photoId: item?.photoId ?? null,
      initiativeId: loan.initiativeId,
      initiativeName: day.counters.get(loan.initiativeId)?.name ?? '',
      dueDay: loan.dueDay,
      daysLate: loan.daysLate,
      severity: severityOf(loan.daysLate),
      valueCents: loan.valueCents,
      isWaitedFor: loan.isWaitedFor,
      step: stepRefOf(loan.step),
    };
  });
}
