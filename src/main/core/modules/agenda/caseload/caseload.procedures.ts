import { caseKinds } from '#shared/contract/agenda-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type Procedures } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import { accountById, accountNames, listAccounts } from '../../admin/index.ts';
import { careReader, logReading, type Reader } from '../../intake/index.ts';
import { openActionsOwned, readableAmong, teamIdsOf } from '../../trajectories/index.ts';
import { isCare } from '../colleagues.ts';
import { tasksLookedAfter } from '../tasks/task.rules.ts';
import { absenceViews, awayOn, awayToday, endAbsence, setAbsence } from './absence.service.ts';
import { absencesFrom } from './absence.store.ts';
import { holdersOf } from './case-history.ts';
import { mayHandOver, mayKnowOfPlan } from './hand-over.rules.ts';
import { handOverCases, undoHandOver } from './hand-over.service.ts';
import { newestHandOvers, plannedHandOvers } from './hand-over.store.ts';
import { handedOf, handOverViews } from './hand-over.view.ts';
import { heldCases, heldCounts } from './held.ts';

/** Who has how much, hand-overs between workers, absences. */
export const caseloadProcedures: Procedures<'caseload'> = {
  async overview(call) {
    const counts = await heldCounts(call.db);
    const away = await awayToday(call);
    const names = await accountNames(
      call.db,
      [...away.values()].map((one) => one.standInId),
    );
    const actor = actorOf(call);
    return (await listAccounts(call.db))
      .filter((one) => (one.active && isCare(one.role)) || counts.has(one.id))
      .map(({ id, displayName, role, active }) => {
        const absence = away.get(id);
        return {
          accountId: id,
          name: displayName,
          role,
          active,
          ...(counts.get(id) ?? { trajectories: 0, questions: 0, referrals: 0, tasks: 0 }),
          awayUntil: absence?.untilDay ?? null,
          standInName: absence ? (names.get(absence.standInId) ?? '') : null,
          canHandOver: mayHandOver(id, actor),
        };
      });
  },

  async of(call, { accountId }) {
    const all = await heldCases(call, accountId);
    const cases = actorOf(call).role === 'coordinator' ? all : all.filter((one) => one.isReadable);
    await logReading(
      call,
      cases.map((one) => ({
        personId: one.person?.id ?? null,
        ground: tasksLookedAfter(actorOf(call)).includes(accountId) ? ('own' as const) : null,
      })),
      'caseload',
    );
    return { cases, hidden: all.length - cases.length };
  },

  async preview(call, { fromAccountId, toAccountId, items, day }) {
    const actor = actorOf(call);
    if (!mayHandOver(fromAccountId, actor)) refuse('caseload.notYours');
    const chosen = new Set(items.map(({ kind, id }) => `${kind} ${id}`));
    const cases = (await heldCases(call, fromAccountId)).filter((one) => chosen.has(`${one.kind} ${one.id}`));
    const ids = cases.filter(({ kind }) => kind === 'trajectory').map(({ id }) => id);
    const teams = await teamIdsOf(call.db, ids);
    const account = found(await accountById(call.db, toAccountId), 'account');
    const away = (await awayOn(call, day ?? houseDayOf(call.now))).get(toAccountId);
    const reader = await careReader(call);
    const mine = await readableAmong(call.db, reader, ids);
    const staysReadable = await readableAmong(call.db, afterwards(reader, fromAccountId), ids);
    return {
      counts: caseKinds.flatMap((kind) => {
        const count = cases.filter((one) => one.kind === kind).length;
        return count > 0 ? [{ kind, count }] : [];
      }),
      actions: await openActionsOwned(call.db, ids, fromAccountId),
      alreadyThere: ids.filter((id) => teams.get(id)?.includes(toAccountId)).length,
      toName: account.display_name,
      toAwayUntil: away?.untilDay ?? null,
      callerLosesSight:
        toAccountId === actor.accountId ? 0 : [...mine].filter((id) => !staysReadable.has(id)).length,
    };
  },

  handOver: handOverCases,
  undo: undoHandOver,

  async history(call, { limit }) {
    return handOverViews(call, await newestHandOvers(call.db, limit));
  },

  async planned(call) {
    const actor = actorOf(call);
    const rows = await plannedHandOvers(call.db);
    return handOverViews(
      call,
      rows.filter((row) => mayKnowOfPlan(handedOf(row), actor)),
    );
  },

  ofCase: (call, { kind, id }) => holdersOf(call, kind, id),

  async absences(call) {
    return absenceViews(call, await absencesFrom(call.db, houseDayOf(call.now)));
  },
  setAbsence,
  endAbsence,
};

/** The caller once whoever gives has left the team: what is read through them is read no more. */
function afterwards(reader: Reader, fromAccountId: string): Reader {
  const left = [reader.accountId, ...(reader.standsInFor ?? [])].filter((id) => id !== fromAccountId);
  const [accountId = null, ...standsInFor] = left;
  return { ...reader, accountId, standsInFor: standsInFor.flatMap((id) => id ?? []) };
}
