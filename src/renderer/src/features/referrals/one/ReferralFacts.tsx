import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { DefinitionList } from '../../../ui/DefinitionList.tsx';
import { Status } from '../../../ui/Status.tsx';

/** What a referral says; what is not known is not shown. */
export function ReferralFacts({ referral }: { referral: Referral }) {
  const { t } = useText();
  const day = useDayWords();
  const { person, dueDay, endedDay, toldDay, consentWithdrawnAt, state } = referral;
  const items: { term: string; value: ReactNode }[] = [];
  const add = (term: string, value: ReactNode) => {
    if (value !== null && value !== '') items.push({ term, value });
  };
  add(
    t(($) => $.referrals.form.person),
    person ? (
      <Link to="/people/$personId" params={{ personId: person.id }}>
        <bdi>{person.name || person.number}</bdi>
      </Link>
    ) : null,
  );
  add(
    t(($) => (referral.direction === 'in' ? $.referrals.form.askedIn : $.referrals.form.asked)),
    referral.asked,
  );
  add(
    t(($) => $.referrals.form.note),
    referral.note === '' ? null : <span className="referral-note">{referral.note}</span>,
  );
  if (referral.questions.length > 0)
    add(
      t(($) => $.referrals.form.questions),
      referral.questions
        .map(({ themeName, note }) => (note === '' ? themeName : `${themeName}: ${note}`))
        .join('; '),
    );
  add(
    t(($) => $.referrals.form.partyWorker),
    referral.partyWorker,
  );
  if (referral.direction === 'out') {
    add(
      t(($) => $.referrals.form.ground),
      referral.ground === null ? (
        <Status tone="attention">{t(($) => $.referrals.ground.none)}</Status>
      ) : (
        t(($) => $.referrals.ground[referral.ground ?? 'legalTask'])
      ),
    );
  }
  add(
    t(($) => $.referrals.form.channel),
    t(($) => $.referrals[referral.direction === 'in' ? 'channelIn' : 'channel'][referral.channel]),
  );
  add(
    t(($) => $.referrals.code.fact),
    referral.code === null ? null : <strong className="num">{referral.code}</strong>,
  );
  if (referral.next !== null)
    add(
      t(($) => $.referrals.one.next),
      t(($) => $.referrals.next[referral.next ?? 'ourselves']),
    );
  add(
    t(($) => $.referrals.form.urgency),
    t(($) => $.intake.urgency[referral.urgency]),
  );
  add(
    t(($) => $.referrals.form.due),
    dueDay === null ? null : referral.isOverdue ? (
      <Status tone="danger" icon="clock">
        {day(dueDay)}
      </Status>
    ) : (
      day(dueDay)
    ),
  );
  if (state !== 'inError') {
    add(
      t(($) => $.referrals.one.endedOn),
      endedDay === null ? null : day(endedDay),
    );
    add(
      t(($) => $.referrals.one.toldOn),
      toldDay === null ? (
        referral.mustTell ? (
          <Status tone="attention">{t(($) => $.referrals.mustTell)}</Status>
        ) : null
      ) : (
        day(toldDay)
      ),
    );
  }
  return (
    <>
      {consentWithdrawnAt === null ? null : (
        <p>
          <Status tone="attention">
            {t(($) => $.referrals.one.consentGone, { day: day(houseDayOf(consentWithdrawnAt)) })}
          </Status>
        </p>
      )}
      {referral.copyOfId === null ? null : (
        <p className="line-hint">
          <Link to="/referrals/$referralId" params={{ referralId: referral.copyOfId }}>
            {t(($) => $.referrals.one.copyOf)}
          </Link>
        </p>
      )}
      <DefinitionList items={items} />
      <p className="line-hint">
        {referral.ownerName === null
          ? t(($) => $.referrals.nobodyFollows)
          : t(($) => $.referrals.followedBy, { name: referral.ownerName })}
      </p>
    </>
  );
}
