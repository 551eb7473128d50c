import type { RefusalCode } from '#shared/contract/errors.ts';
import type { MoneyDone } from '#shared/contract/money.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { receiptNumberText } from '#shared/domain/receipt-papers.ts';
import { actorOf, type CommandCall, type InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { initiativeLabels } from '../catalog/index.ts';
import { personSummaries } from '../people/index.ts';
import { balancesOf } from './balances.store.ts';
import { chargeEntries, type Ledger, type NewEntry } from './ledger.rules.ts';
import { inScope, ledgerOf } from './ledger.store.ts';
import { loanFacts } from './loan-facts.ts';
import { planReversal, refusalToReverse } from './reverse.rules.ts';
import {
  planDepositIn,
  planDepositKept,
  planDepositOut,
  planForgiveness,
  planPayment,
  planRefund,
} from './settle.rules.ts';
import { type Act, writeAct } from './write-act.ts';

/** A plan of the rules: what to write, or why not. */
type Planned = { entries: NewEntry[] } | { refusal: RefusalCode; cents?: number };

/** Where an act belongs: what it names must exist, be of one another, and be the actor's own. */
interface Where {
  personId: string;
  initiativeId?: string | null;
  loanId?: string | null;
}

export async function charge(call: CommandCall, input: InputOf<'money', 'charge'>): Promise<MoneyDone> {
  await checkWhere(call, input);
  return write(call, input, { entries: chargeEntries([input]) });
}

export async function pay(call: CommandCall, input: InputOf<'money', 'pay'>): Promise<MoneyDone> {
  const { initiativeId } = input;
  await checkWhere(call, input);
  const ledger = await visible(call, input.personId);
  const part = initiativeId === null ? ledger : ledger.filter((entry) => entry.initiativeId === initiativeId);
  return write(call, input, planPayment(part, input));
}

export async function takeDeposit(
  call: CommandCall,
  input: InputOf<'money', 'takeDeposit'>,
): Promise<MoneyDone> {
  await checkWhere(call, input);
  return write(call, input, planDepositIn(await visible(call, input.personId), placeOf(input), input));
}

export async function refundDeposit(
  call: CommandCall,
  input: InputOf<'money', 'refundDeposit'>,
): Promise<MoneyDone> {
  await checkWhere(call, input);
  return write(call, input, planDepositOut(await visible(call, input.personId), placeOf(input), input));
}

export async function keepDeposit(
  call: CommandCall,
  input: InputOf<'money', 'keepDeposit'>,
): Promise<MoneyDone> {
  await checkWhere(call, input);
  const { cents, note, chargeAs } = input;
  const keep = { cents, note, chargeAs: chargeAs && { kind: chargeAs, id: call.newId() } };
  return write(call, input, planDepositKept(await visible(call, input.personId), placeOf(input), keep));
}

export async function refund(call: CommandCall, input: InputOf<'money', 'refund'>): Promise<MoneyDone> {
  await checkWhere(call, input);
  return write(call, input, planRefund(await visible(call, input.personId), input));
}

export async function forgive(call: CommandCall, input: InputOf<'money', 'forgive'>): Promise<MoneyDone> {
  await checkWhere(call, input);
  const ledger = await visible(call, input.personId);
  return write(call, input, planForgiveness(ledger, { ...input, initiativeId: null }));
}

export async function reverse(call: CommandCall, input: InputOf<'money', 'reverse'>): Promise<MoneyDone> {
  await checkWhere(call, input);
  const ledger = await visible(call, input.personId);
  const today = houseDayOf(call.now);
  for (const id of input.entryIds) {
    const entry = found(
      ledger.find((one) => one.id === id),
      'ledgerEntry',
    );
    const reason = refusalToReverse(entry, { today, role: actorOf(call).role, note: input.note });
    if (reason) refuse(reason);
  }
  const plan = planReversal(ledger, input.entryIds);
  if ('refusal' in plan) return refuse(plan.refusal);
  return write(call, input, { entries: plan.entries.map((entry) => ({ ...entry, note: input.note })) });
}

const placeOf = ({ initiativeId, loanId }: { initiativeId: string; loanId: string | null }) => ({
  initiativeId,
  loanId,
});

const visible = (call: CommandCall, personId: string): Promise<Ledger> =>
  ledgerOf(call.tx, personId, actorOf(call).initiativeIds);

/** @throws NotFound person, initiative; Refusal money.otherInitiative, money.wrongLoan */
async function checkWhere(call: CommandCall, { personId, initiativeId, loanId }: Where): Promise<void> {
  const { tx } = call;
  found((await personSummaries(tx, [personId])).get(personId), 'person');
  if (initiativeId) {
    found((await initiativeLabels(tx, [initiativeId])).get(initiativeId), 'initiative');
    if (!inScope(initiativeId, actorOf(call).initiativeIds)) refuse('money.otherInitiative');
  }
  if (!loanId) return;
  const loan = (await loanFacts(tx, [loanId])).get(loanId);
  if (loan?.personId !== personId || loan.initiativeId !== initiativeId) refuse('money.wrongLoan');
}

async function write(
  call: CommandCall,
  { actId, personId }: Pick<Act, 'actId' | 'personId'>,
  plan: Planned,
): Promise<MoneyDone> {
  if ('refusal' in plan) return refuse(plan.refusal, plan.cents === undefined ? {} : { cents: plan.cents });
  const { entries, receipt } = await writeAct(call, { actId, personId, entries: plan.entries });
  const balances = await balancesOf(call.tx, [personId], actorOf(call).initiativeIds);
  return {
    actId,
    entryIds: entries.map(({ id }) => id),
    receiptNumber: receipt === null ? null : receiptNumberText(receipt),
    balances: found(balances.get(personId), 'person'),
  };
}
