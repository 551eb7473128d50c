import { useState } from 'react';
import type { PersonPrivacy } from '#shared/contract/privacy.contract.ts';
import { type ConsentWay, consentWays } from '#shared/contract/referral-words.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { ActDialog } from '../../households/ActDialog.tsx';
import { useSay } from '../../upkeep/acts.ts';
import { usePrivacyActs } from './privacy-acts.ts';

type Current = NonNullable<PersonPrivacy['current']>;
interface ToldDialogProps {
  personId: string;
  current: Current;
  onClose: () => void;
}

/** The notice was told today: in which language, and how. */
export function ToldDialog({ personId, current, onClose }: ToldDialogProps) {
  const { t, i18n } = useText();
  const { client } = useApi();
  const day = useHouseDay();
  const say = useSay();
  const acts = usePrivacyActs();
  const [language, setLanguage] = useState<Current['languages'][number] | null>(current.languages[0] ?? null);
  const [way, setWay] = useState<ConsentWay | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [shownId] = useState(newId);
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const show = useCommand((input: Parameters<Client['privacy']['show']>[0]) => client.privacy.show(input), {
    onSuccess() {
      say(
        t(($) => $.zones.privacy.saidTold),
        () => acts.undoShow(shownId),
      );
      onClose();
    },
  });
  const send = () => {
    setAsked(true);
    if (language !== null && way !== null)
      show.mutate({ shownId, personId, noticeId: current.noticeId, language, way, day });
  };
  return (
    <ActDialog
      title={t(($) => $.zones.privacy.toldTitle)}
      words={t(($) => $.zones.privacy.toldWords)}
      sendLabel={t(($) => $.common.save)}
      onSend={send}
      onClose={onClose}
      isPending={show.isPending}
      failure={show.error}
    >
      <RadioGroup
        legend={t(($) => $.zones.privacy.language)}
        isInline
        options={current.languages.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
        value={language}
        onChange={setLanguage}
        error={isAsked && language === null ? t(($) => $.zones.privacy.languageNeeded) : undefined}
      />
      <RadioGroup
        legend={t(($) => $.zones.privacy.way)}
        options={consentWays.map((one) => ({ value: one, label: t(($) => $.zones.privacy.ways[one]) }))}
        value={way}
        onChange={setWay}
        error={isAsked && way === null ? t(($) => $.zones.privacy.wayNeeded) : undefined}
      />
    </ActDialog>
  );
}
