import type { Referral, ReferralEvent } from '#shared/contract/referrals.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAct } from '../../upkeep/acts.ts';

interface ReferralHistoryProps {
  referral: Referral;
  events: readonly ReferralEvent[];
}

/** All that happened, newest first; what was taken back is still readable. */
export function ReferralHistory({ referral, events }: ReferralHistoryProps) {
  const { t } = useText();
  return (
    <ol className="referral-history" aria-label={t(($) => $.referrals.one.history)}>
      {events.map((event) => (
        <HistoryLine key={event.id} referral={referral} event={event} />
      ))}
    </ol>
  );
}

function HistoryLine({ referral, event }: { referral: Referral; event: ReferralEvent }) {
  const { t } = useText();
  const { client } = useApi();
  const day = useDayWords();
  const undo = useAct((input: Parameters<Client['referrals']['undo']>[0]) => client.referrals.undo(input));
  const what = useEventWords()(referral, event);
  const details = useDetails()(event);
  return (
    <li className="referral-event" data-undone={event.undoneAt === null ? undefined : ''}>
      <div>
        <p className="referral-what">
          {what} · {day(event.day)}
        </p>
        {details.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {event.note === '' ? null : <p className="referral-note">{event.note}</p>}
        <p className="referral-said">
          {t(($) => $.referrals.one.writtenBy, {
            name: event.byName ?? t(($) => $.common.unknown),
            day: day(houseDayOf(event.at)),
          })}
          {event.undoneAt === null
            ? null
            : ` · ${t(($) => $.referrals.one.undone, { day: day(houseDayOf(event.undoneAt)) })}`}
        </p>
      </div>
      {event.canUndo ? (
        <Button
          size="small"
          icon="undo"
          variant="quiet"
          onPress={() => undo.mutate({ referralId: referral.id, eventId: event.id })}
        >
          {t(($) => $.referrals.one.undo)}
        </Button>
      ) : null}
    </li>
  );
}

function useEventWords() {
  const { t } = useText();
  return ({ direction }: Referral, { act, toState }: ReferralEvent): string => {
    if (act !== 'step' || toState === null)
      return t(($) => $.referrals.event[act === 'step' ? 'draft' : act]);
    if (toState === 'draft') return t(($) => $.referrals.event.draft);
    if (toState === 'sent') return t(($) => $.referrals.event[direction === 'in' ? 'sentIn' : 'sentOut']);
    return t(($) => $.referrals.state[toState]);
  };
}

/** Why, what came of it, and how it is known. */
function useDetails() {
  const { t } = useText();
  return ({ act, reason, result, next, source, saidBy, overrideReason }: ReferralEvent): string[] => {
    const said: string[] = [];
    if (reason !== null) said.push(t(($) => $.referrals.reason[reason]));
    if (result !== null) said.push(t(($) => $.referrals.result[result]));
    if (next !== null) said.push(t(($) => $.referrals.next[next]));
    if (source !== null)
      said.push(
        saidBy === ''
          ? t(($) => $.referrals.source[source])
          : t(($) => $.referrals.one.saidBy, { name: saidBy }),
      );
    else if (saidBy !== '' && act !== 'step') said.push(t(($) => $.referrals.one.withWhom, { name: saidBy }));
    if (overrideReason !== '') said.push(t(($) => $.referrals.one.overrideWas, { reason: overrideReason }));
    return said;
  };
}
