import { useState } from 'react';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { ActDialog } from '../households/ActDialog.tsx';
import { useCompanions } from '../trajectories/acts.ts';
import { useSay } from '../upkeep/acts.ts';

/** Days reading along lasts when nobody says otherwise. */
const usualDays = 14;
/** The house allows no longer. */
const mostDays = 90;

/** A colleague who helps with a referral gets to read it, until a day. */
export function ReadAlongDialog({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { account } = useStaffSession();
  const today = useHouseDay();
  const describe = useDayWords();
  const say = useSay();
  const colleagues = useCompanions().filter(({ id }) => id !== account.id);
  const [who, setWho] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(
    referral.dueDay !== null && referral.dueDay > today && referral.dueDay <= addDays(today, mostDays)
      ? referral.dueDay
      : addDays(today, usualDays),
  );
  const [isAsked, setAsked] = useState(false);
  const [accessId] = useState(newId);
  const give = useCommand(
    (input: Parameters<Client['referrals']['letReadAlong']>[0]) => client.referrals.letReadAlong(input),
    {
      onSuccess(access) {
        say(t(($) => $.zones.along.said, { name: access.name }));
        onClose();
      },
    },
  );
  const send = () => {
    setAsked(true);
    if (who !== null && until !== null)
      give.mutate({ accessId, referralId: referral.id, toAccountId: who, untilDay: until });
  };
  return (
    <ActDialog
      title={t(($) => $.zones.along.title)}
      words={t(($) => $.zones.along.words)}
      sendLabel={t(($) => $.zones.along.save)}
      onSend={send}
      onClose={onClose}
      isPending={give.isPending}
      failure={give.error}
    >
      <Select
        label={t(($) => $.zones.along.who)}
        placeholder={t(($) => $.zones.along.chooseWho)}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        value={who}
        onChange={setWho}
        error={isAsked && who === null ? t(($) => $.zones.along.whoNeeded) : undefined}
      />
      <DateField
        label={t(($) => $.zones.along.until)}
        today={today}
        unreadable={t(($) => $.catalog.unreadableDay)}
        describe={describe}
        yearGuess="future"
        value={until}
        onChange={setUntil}
        error={isAsked && until === null ? t(($) => $.zones.along.untilNeeded) : undefined}
      />
    </ActDialog>
  );
}
