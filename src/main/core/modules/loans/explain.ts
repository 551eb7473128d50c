import type { LoanMove } from '#shared/contract/calendar.contract.ts';
import type { DueStep, LoanExplanation } from '#shared/contract/loans.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, NotFound } from '../../rpc/refusal.ts';
import { accountNames } from '../admin/index.ts';
import { lendingRuleOf } from '../catalog/index.ts';
import { dueMovesOf } from './due-moves/loan-moves.ts';
import { type LoanRule, readRule } from './loan-rule.ts';
import { loanViews } from './loan-view.ts';
import { type LoanRow, loanById } from './loans.store.ts';
import { partsWithPhotos } from './parts.ts';
import { latePrice } from './prices.ts';
import { type RenewalRow, renewalsOf } from './renewal.store.ts';

/** Why a loan is due when it is, and under which rule it was made. */
export async function explain(call: QueryCall, loanId: string): Promise<LoanExplanation> {
  const { db, now } = call;
  const row = found(await loanById(db, loanId), 'loan');
  const own = actorOf(call).initiativeIds;
  if (own && !own.includes(row.initiative_id)) throw new NotFound('loan');
  const [loan] = await loanViews(call, [row]);
  const rule = readRule(row.rule);
  const renewals = await renewalsOf(db, loanId);
  const names = await accountNames(
    db,
    renewals.map((one) => one.by_account_id),
  );
  const moves = (await dueMovesOf(db, [loanId])).get(loanId) ?? [];
  const later = inOrder([
    ...renewals.map((one) => ({ at: one.at, fromDay: one.from_due_day, step: renewed(names)(one) })),
    ...moves.filter((one) => !one.restored).map(moved),
  ]);
  const today = houseDayOf(now);
  const { calendar } = await lendingRuleOf(db, { kindId: row.kind_id, initiativeId: row.initiative_id });
  return {
    loan: found(loan, 'loan'),
    steps: [...firstSteps(row, rule, later[0]?.fromDay ?? row.due_day), ...later.map(({ step }) => step)],
    rule: {
      maxRenewals: rule.maxRenewals,
      fee: rule.fee,
      depositCents: rule.depositCents,
      late: rule.late,
    },
    lateFeeTodayCents: latePrice(rule.late, {
      dueDay: row.due_day,
      returnedDay: row.returned_day ?? today,
      calendar,
    }),
    parts: await partsWithPhotos(db, loanId),
  };
}

/** From the hand-over to the first due day. */
function firstSteps(row: LoanRow, rule: LoanRule, firstDue: string): DueStep[] {
  const lent: DueStep = { step: 'lent', day: row.handed_over_day, enteredLater: row.entered_at !== null };
  if (rule.reservedUntil !== null) return [lent, { step: 'reservedUntil', day: rule.reservedUntil }];
  const target = addDays(row.handed_over_day, rule.loanDays);
  const period: DueStep = { step: 'period', days: rule.loanDays, from: rule.from, day: target };
  return rule.movedBecauseClosed && firstDue !== target
    ? [lent, period, { step: 'closed', fromDay: target, day: firstDue }]
    : [lent, period];
}

const renewed =
  (names: ReadonlyMap<string, string>) =>
  (one: RenewalRow): DueStep => ({
    step: 'renewed',
    number: one.number,
    onDay: one.day,
    via: one.via,
    by: one.by_account_id === null ? null : (names.get(one.by_account_id) ?? null),
    fromDay: one.from_due_day,
    day: one.to_due_day,
    movedBecauseClosed: one.moved_because_closed === 1,
  });

/** What changed a due day after the hand-over, with the day it changed from. */
interface LaterStep {
  at: string;
  fromDay: string;
  step: DueStep;
}

/** Moved together with others, at a closing or because management moved them; a move that was undone is not told. */
const moved = ({ at, reason, fromDay, toDay }: LoanMove): LaterStep => ({
  at,
  fromDay,
  step: { step: 'moved', reason, fromDay, day: toDay },
});

const inOrder = (steps: readonly LaterStep[]): LaterStep[] =>
  steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
