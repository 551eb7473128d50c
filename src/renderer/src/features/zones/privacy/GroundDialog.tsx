import { useState } from 'react';
import {
  type ProcessingGround,
  type Purpose,
  processingGrounds,
  purposes,
} from '#shared/contract/privacy-words.ts';
import { type ConsentWay, consentWays } from '#shared/contract/referral-words.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ActDialog } from '../../households/ActDialog.tsx';
import { useSay } from '../../upkeep/acts.ts';
import { usePrivacyActs } from './privacy-acts.ts';

/** The ground for one use of the data; consent says how it was asked. */
export function GroundDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const day = useHouseDay();
  const say = useSay();
  const acts = usePrivacyActs();
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const [ground, setGround] = useState<ProcessingGround | null>(null);
  const [way, setWay] = useState<ConsentWay | null>(null);
  const [givenBy, setGivenBy] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [groundId] = useState(newId);
  const asksWay = ground === 'consent';
  const set = useCommand(
    (input: Parameters<Client['privacy']['setGround']>[0]) => client.privacy.setGround(input),
    {
      onSuccess() {
        say(
          t(($) => $.zones.privacy.saidGround),
          () => acts.undoGround(groundId),
        );
        onClose();
      },
    },
  );
  const send = () => {
    setAsked(true);
    if (purpose === null || ground === null || (asksWay && way === null)) return;
    set.mutate({
      groundId,
      personId,
      purpose,
      ground,
      way: asksWay ? way : null,
      givenBy: givenBy.trim(),
      day,
    });
  };
  return (
    <ActDialog
      title={t(($) => $.zones.privacy.groundTitle)}
      sendLabel={t(($) => $.common.save)}
      onSend={send}
      onClose={onClose}
      isPending={set.isPending}
      failure={set.error}
    >
      <Select
        label={t(($) => $.zones.privacy.purpose)}
        placeholder={t(($) => $.zones.privacy.choosePurpose)}
        options={purposes.map((one) => ({ value: one, label: t(($) => $.zones.privacy.purposes[one]) }))}
        value={purpose}
        onChange={setPurpose}
        error={isAsked && purpose === null ? t(($) => $.zones.privacy.purposeNeeded) : undefined}
      />
      <Select
        label={t(($) => $.zones.privacy.groundLabel)}
        placeholder={t(($) => $.zones.privacy.chooseGround)}
        options={processingGrounds.map((one) => ({
          value: one,
          label: t(($) => $.zones.privacy.grounds[one]),
        }))}
        value={ground}
        onChange={setGround}
        error={isAsked && ground === null ? t(($) => $.zones.privacy.groundNeeded) : undefined}
      />
      {asksWay ? (
        <RadioGroup
          legend={t(($) => $.zones.privacy.way)}
          options={consentWays.map((one) => ({ value: one, label: t(($) => $.zones.privacy.ways[one]) }))}
          value={way}
          onChange={setWay}
          error={isAsked && way === null ? t(($) => $.zones.privacy.wayNeeded) : undefined}
        />
      ) : null}
      <TextField
        label={t(($) => $.zones.privacy.givenBy)}
        hint={t(($) => $.zones.privacy.givenByHint)}
        maxLength={120}
        value={givenBy}
        onChange={setGivenBy}
      />
    </ActDialog>
  );
}
