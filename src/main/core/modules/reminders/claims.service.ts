import type { Claim } from '#shared/contract/claims.contract.ts';
import type { ClaimOutcome } from '#shared/contract/reminder-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { Forbidden, found, refuse } from '../../rpc/refusal.ts';
import { kindValues, markItemFound, markItemLost } from '../catalog/index.ts';
import {
  closeLostLoan,
  giveBack,
  type LoanRef,
  loanRefs,
  reopenLostLoan,
  undoReturn,
} from '../loans/index.ts';
import { chargeOnReturn, kindsOfReturn, reverseForLoan } from '../money/index.ts';
import { seesLittle } from '../people/index.ts';
import { claimViews } from './claim-views.ts';
import {
  type ClaimRow,
  changeClaim,
  claimById,
  claimOfReturn,
  insertClaim,
  openClaimOf,
} from './claims.store.ts';

/**
 * Somebody says a thing is back, or it is lost. The loan stays open and nobody is reminded of it; a lost thing is no longer
 * looked for on the shelf. Who first said "it is back" and now "I lost it" says the second.
 */
export async function makeClaim(call: CommandCall, input: InputOf<'reminders', 'makeClaim'>): Promise<Claim> {
  const loan = await loanOf(call, input.loanId);
  if (loan.returnedAt !== null || loan.undoneAt !== null) refuse('loans.notOut');
  const before = await openClaimOf(call.tx, loan.id);
  if (before && (before.kind === input.kind || before.kind === 'lost')) refuse('reminders.alreadyClaimed');
  if (before) await changeClaim(call.tx, before.id, undone(call));
  const claim: ClaimRow = {
    id: input.claimId,
    loan_id: loan.id,
    kind: input.kind,
    at: call.now,
    day: houseDayOf(call.now),
    by_account_id: call.actor?.accountId ?? null,
    note: input.note,
    resolved_at: null,
    resolved_day: null,
    resolved_by: null,
    outcome: null,
    by_return: 0,
    undone_at: null,
    undone_by: null,
  };
  await insertClaim(call.tx, claim);
  if (claim.kind === 'lost') await markItemLost(call, loan.itemId);
  return told(call, claim, loan);
}

/**
 * It was found, paid or written off. What is found in the house is taken back; what is paid or written off does not come back any
 * more. A thing that turns up after that is in use again, and what was charged for it is charged no more.
 */
export async function resolveClaim(
  call: CommandCall,
  input: InputOf<'reminders', 'resolveClaim'>,
): Promise<Claim> {
  const { claimId, outcome, commandId } = input;
  const claim = found(await claimById(call.tx, claimId), 'claim');
  const loan = await loanOf(call, claim.loan_id);
  const isLate = claim.undone_at === null && isGivenUp(claim.outcome) && outcome === 'foundInHouse';
  if (!isLate && (claim.resolved_at !== null || claim.undone_at !== null))
    refuse('reminders.alreadyResolved');
  // What a thing is worth is not for a volunteer to let go.
  if ((isLate || isGivenUp(outcome)) && seesLittle(call.actor)) throw new Forbidden();
  const resolved = await resolve(call, claim, outcome);
  if (isGivenUp(outcome)) await giveUp(call, loan, input);
  else await markItemFound(call, loan.itemId);
  if (isLate) await reverseForLoan(call, { loanId: loan.id, kinds: ['lost'] });
  else if (outcome === 'foundInHouse') await giveBack(call, { commandId, itemId: loan.itemId });
  return told(call, resolved, loan);
}

const isGivenUp = (outcome: string | null): boolean => outcome === 'paid' || outcome === 'writtenOff';

/** The thing stays lost and its loan is closed; what is paid stands on the person's account until it is. */
async function giveUp(
  call: CommandCall,
  loan: LoanRef,
  { outcome, chargeCents }: InputOf<'reminders', 'resolveClaim'>,
): Promise<void> {
  await markItemLost(call, loan.itemId);
  await closeLostLoan(call, loan.id);
  const worth = (await kindValues(call.tx, [loan.kindId])).get(loan.kindId)?.replacementCents ?? 0;
  await chargeOnReturn(call, {
    loanId: loan.id,
    personId: loan.personId,
    initiativeId: loan.initiativeId,
    lostCents: outcome === 'paid' ? (chargeCents ?? worth) : 0,
    note: '',
  });
}

/** A claim of today that was a mistake. */
export async function undoClaim(
  call: CommandCall,
  { claimId }: InputOf<'reminders', 'undoClaim'>,
): Promise<Claim> {
  const claim = found(await claimById(call.tx, claimId), 'claim');
  const loan = await loanOf(call, claim.loan_id);
  if (claim.undone_at !== null) refuse('reminders.alreadyUndone');
  if (claim.resolved_at !== null) refuse('reminders.alreadyResolved');
  if (claim.day !== houseDayOf(call.now)) refuse('reminders.tooLateToUndo');
  await changeClaim(call.tx, claim.id, undone(call));
  if (claim.kind === 'lost') await markItemFound(call, loan.itemId);
  return told(call, { ...claim, ...undone(call) }, loan);
}

/** An outcome of today that was a mistake: what is said of the thing is open again, and so is its loan. */
export async function undoOutcome(
  call: CommandCall,
  { claimId, commandId }: InputOf<'reminders', 'undoOutcome'>,
): Promise<Claim> {
  const claim = found(await claimById(call.tx, claimId), 'claim');
  const loan = await loanOf(call, claim.loan_id);
  if (claim.undone_at !== null || claim.resolved_at === null) refuse('reminders.alreadyUndone');
  if (claim.resolved_day !== houseDayOf(call.now)) refuse('reminders.tooLateToUndo');
  const open = await reopen(call, claim);
  // Only what this outcome closed is opened: the thing may have been brought back by hand meanwhile.
  if (loan.returnedAt !== null && loan.returnedAt !== claim.resolved_at) refuse('reminders.alreadyBack');
  if (claim.outcome === 'foundInHouse') await undoReturn(call, { commandId, loanId: loan.id });
  if (isGivenUp(claim.outcome)) {
    await reverseForLoan(call, { loanId: loan.id, kinds: kindsOfReturn });
    await reopenLostLoan(call, loan.id);
  }
  if (claim.kind === 'lost') await markItemLost(call, loan.itemId);
  else await markItemFound(call, loan.itemId);
  return told(call, open, loan);
}

/** The thing is on the counter: what was said of it is settled. A lost thing is in use again. */
export async function resolveOnReturn(call: CommandCall, loanId: string): Promise<void> {
  const claim = await openClaimOf(call.tx, loanId);
  if (!claim) return;
  const loan = await loanOf(call, loanId);
  // Who said it was back was right, as far as anybody knows; what was lost was found by who brings it.
  await resolve(call, claim, claim.kind === 'lost' ? 'foundWithPerson' : 'foundInHouse', 1);
  await markItemFound(call, loan.itemId);
  call.touched('claim', claim.id);
}

/** The return was a mistake: what it settled is open again. */
export async function reopenOnUndo(call: CommandCall, loanId: string): Promise<void> {
  const claim = await claimOfReturn(call.tx, loanId);
  if (!claim) return;
  await reopen(call, claim);
  if (claim.kind === 'lost') await markItemLost(call, (await loanOf(call, loanId)).itemId);
  call.touched('claim', claim.id);
}

async function resolve(
  call: CommandCall,
  claim: ClaimRow,
  outcome: ClaimOutcome,
  byReturn = 0,
): Promise<ClaimRow> {
  const changes = {
    resolved_at: call.now,
    resolved_day: houseDayOf(call.now),
    resolved_by: call.actor?.accountId ?? null,
    outcome,
    by_return: byReturn,
  };
  await changeClaim(call.tx, claim.id, changes);
  return { ...claim, ...changes };
}

async function reopen(call: CommandCall, claim: ClaimRow): Promise<ClaimRow> {
  const changes = { resolved_at: null, resolved_day: null, resolved_by: null, outcome: null, by_return: 0 };
  await changeClaim(call.tx, claim.id, changes);
  return { ...claim, ...changes };
}

const undone = (call: CommandCall) => ({ undone_at: call.now, undone_by: call.actor?.accountId ?? null });

/** The loan, for who may act for its initiative. */
async function loanOf(call: CommandCall, loanId: string): Promise<LoanRef> {
  const loan = found((await loanRefs(call.tx, [loanId])).get(loanId), 'loan');
  const own = call.actor?.initiativeIds ?? null;
  if (own && !own.includes(loan.initiativeId)) refuse('loans.otherInitiative');
  return loan;
}

async function told(call: CommandCall, claim: ClaimRow, loan: LoanRef): Promise<Claim> {
  call.touched('claim', claim.id);
  call.touched('loan', loan.id);
  call.touched('item', loan.itemId);
  call.touched('person', loan.personId);
  return found((await claimViews(call.tx, [claim], call.now))[0], 'claim');
}
