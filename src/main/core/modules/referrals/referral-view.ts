import type { Referral, ReferralEvent, ReferralWithHistory } from '#shared/contract/referrals.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { linkedQuestions, themeNames } from '../intake/index.ts';
import { personSummaries } from '../people/index.ts';
import type { Reader } from '../zones/index.ts';
import { serviceTitle } from './directory/service.rules.ts';
import { serviceRows } from './directory/service.store.ts';
import { isEnded, isHeld, isLoopClosed, mustChooseNext, undoProblem } from './referral.rules.ts';
import { type EventRow, eventsOf, questionsOfReferrals, type ReferralRow } from './referral.store.ts';

/** Who looks, and when. */
export interface Looking {
  reader: Reader;
  now: string;
}

export async function referralViews(
  ex: Executor,
  { reader, now }: Looking,
  rows: readonly ReferralRow[],
): Promise<Referral[]> {
  const persons = await personSummaries(
    ex,
    rows.map((row) => row.person_id),
  );
  const names = await accountNames(
    ex,
    rows.flatMap((row) => [row.by_account_id, row.owner_account_id]),
  );
  const themes = await themeNames(ex);
  const services = new Map(
    (await serviceRows(ex, { includeSetAside: true })).map((row) => [row.id, serviceTitle(row)]),
  );
  const links = await questionsOfReferrals(
    ex,
    rows.map(({ id }) => id),
  );
  const known = await linkedQuestions(
    ex,
    reader,
    [...links.values()].flat().map(({ id }) => id),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const today = houseDayOf(now);
  return rows.map((row) => {
    const ids = (links.get(row.id) ?? []).map(({ id }) => id).filter((id) => known.has(id));
    return {
      ...plainFields(row),
      serviceName: row.service_id === null ? null : (services.get(row.service_id) ?? null),
      themeName: themes.get(row.theme_id)?.name ?? '',
      pictogram: themes.get(row.theme_id)?.pictogram ?? 'theme-other',
      person: persons.get(row.person_id) ?? null,
      questionIds: ids,
      questions: ids.flatMap((id) => {
        const question = known.get(id);
        return question ? [{ id, themeName: question.themeName, note: question.note }] : [];
      }),
      isOverdue: !isEnded(row.state) && row.due_day !== null && row.due_day < today,
      byName: nameOf(row.by_account_id),
      ownerName: nameOf(row.owner_account_id),
    };
  });
}

/** What stands in the row itself, or follows from it alone. */
function plainFields(row: ReferralRow) {
  const standing = { state: row.state, toldDay: row.told_day };
  return {
    id: row.id,
    direction: row.direction,
    serviceId: row.service_id,
    partyName: row.party_name,
    partyWorker: row.party_worker,
    themeId: row.theme_id,
    asked: row.asked,
    note: row.note,
    channel: row.channel,
    capacityChecked: row.capacity_checked,
    ground: row.ground,
    consentWay: row.consent_way,
    urgency: row.urgency,
    scope: row.scope,
    dueDay: row.due_day,
    householdId: row.household_id,
    state: row.state,
    isHeld: isHeld({ direction: row.direction, serviceId: row.service_id }) && !isEnded(row.state),
    isLoopClosed: isLoopClosed(standing),
    mustTell: isEnded(row.state) && row.told_day === null,
    createdAt: row.created_at,
    sentDay: row.sent_day,
    acceptedDay: row.accepted_day,
    endedDay: row.ended_day,
    toldDay: row.told_day,
    consentWithdrawnAt: row.consent_withdrawn_at,
    ownerAccountId: row.owner_account_id,
    copyOfId: row.copy_of_id,
    code: row.code,
    next: row.next,
    mustChooseNext: mustChooseNext(row),
    revision: row.revision,
  };
}

/** One referral with all that happened to it, newest first. */
export async function withHistory(
  ex: Executor,
  looking: Looking,
  row: ReferralRow,
): Promise<ReferralWithHistory> {
  const [referral] = await referralViews(ex, looking, [row]);
  const events = await eventViews(ex, await eventsOf(ex, row.id), looking.now);
  return { referral: found(referral, 'referral'), events: events.toReversed() };
}

async function eventViews(ex: Executor, rows: readonly EventRow[], now: string): Promise<ReferralEvent[]> {
  const names = await accountNames(
    ex,
    rows.flatMap((row) => [row.by_account_id, row.undone_by]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const last = rows.findLast(({ undone_at }) => undone_at === null);
  return rows.map((row) => ({
    id: row.id,
    act: row.act,
    fromState: row.from_state,
    toState: row.to_state,
    side: row.side,
    source: row.source,
    saidBy: row.said_by,
    reason: row.reason,
    result: row.result,
    next: row.next,
    note: row.note,
    overrideReason: row.override_reason,
    day: row.day,
    at: row.at,
    byName: nameOf(row.by_account_id),
    undoneAt: row.undone_at,
    undoneByName: nameOf(row.undone_by),
    canUndo:
      undoProblem(
        { isLast: row.id === last?.id, isFirst: row.from_state === null && row.act === 'step', at: row.at },
        houseDayOf(now),
        houseDayOf,
      ) === null,
  }));
}
