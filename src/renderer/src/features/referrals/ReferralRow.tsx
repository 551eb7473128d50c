import { Link, useNavigate } from '@tanstack/react-router';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { useText } from '../../app/text.ts';
import { useDayWords } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';
import { Status } from '../../ui/Status.tsx';
import { ReferralState } from './ReferralState.tsx';

/** One referral in a list: which way, whom, about what, how it stands and by when. */
export function ReferralRow({ referral, isPersonNamed }: { referral: Referral; isPersonNamed: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { person, themeName, asked } = referral;
  const name = person?.name || (person?.number ?? '');
  return (
    <li className="question-row referral-row">
      <Pictogram name={referral.pictogram} />
      <div className="line-what">
        <p className="line-topic">
          {themeName} · <PartyWords referral={referral} />
        </p>
        <p className="line-flags">
          {isPersonNamed && person ? (
            <Link to="/people/$personId" params={{ personId: person.id }}>
              <bdi>{name}</bdi>
            </Link>
          ) : null}
          <span>
            {referral.ownerName === null
              ? t(($) => $.referrals.nobodyFollows)
              : t(($) => $.referrals.followedBy, { name: referral.ownerName })}
          </span>
        </p>
        {asked === '' ? null : <p className="question-note">{asked}</p>}
      </div>
      <div className="line-when">
        <ReferralState referral={referral} />
        <Flag referral={referral} />
      </div>
      <div className="line-acts">
        <Button
          size="small"
          aria-label={t(($) => $.referrals.one.openNamed, { theme: themeName, name })}
          onPress={() => void navigate({ to: '/referrals/$referralId', params: { referralId: referral.id } })}
        >
          {t(($) => $.referrals.one.open)}
        </Button>
      </div>
    </li>
  );
}

/** "Naar Budgethuis De Linde", with the service as the directory has it. */
export function PartyWords({ referral }: { referral: Referral }) {
  const { t } = useText();
  const party = referral.serviceName ?? (referral.partyName || t(($) => $.referrals.unknownSender));
  return (
    <span className="referral-party">
      {t(($) => $.referrals[referral.direction === 'out' ? 'to' : 'from'], { party })}
    </span>
  );
}

/** What asks for attention, or by when an answer is expected. */
function Flag({ referral }: { referral: Referral }) {
  const { t } = useText();
  const day = useDayWords();
  const { dueDay, isOverdue, mustTell, isHeld, state } = referral;
  if (referral.mustChooseNext) return <p>{t(($) => $.referrals.mustChooseNext)}</p>;
  if (mustTell) return <p>{t(($) => $.referrals.mustTell)}</p>;
  if (isHeld) return <p>{t(($) => $.referrals.heldShort)}</p>;
  if (dueDay === null || referral.endedDay !== null) return null;
  if (isOverdue)
    return (
      <p>
        <Status tone="danger" icon="clock">
          {t(($) => $.referrals.overdue, { day: day(dueDay) })}
        </Status>
      </p>
    );
  return state === 'draft' ? null : <p>{t(($) => $.referrals.due, { day: day(dueDay) })}</p>;
}
