import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { TicketAudience } from '#shared/contract/intake-words.ts';
import { ticketText } from '#shared/domain/number-series.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { playTone } from '../../../kiosk/speech/tone.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Switch } from '../../../ui/Switch.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { joinedSince } from './newcomers.ts';
import { useSoundHere } from './sound-here.ts';

/** Says who joined the line while it is on the screen, with two soft notes where this computer wants them. */
export function NewcomerSound({ audiences }: { audiences: readonly TicketAudience[] }) {
  const { t } = useText();
  const { isOn, setOn } = useSoundHere();
  useNewcomers(audiences, isOn);
  return (
    <Switch
      label={t(($) => $.intake.line.sound)}
      isOn={isOn}
      onChange={setOn}
      onText={t(($) => $.common.on)}
      offText={t(($) => $.common.off)}
    />
  );
}

function useNewcomers(audiences: readonly TicketAudience[], isOn: boolean): void {
  const { t } = useText();
  const { orpc } = useApi();
  const toast = useToast();
  const accountId = useStaffSession().account.id;
  const tickets = useQuery(orpc.tickets.list.queryOptions({ input: {} })).data?.tickets;
  const seen = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!tickets) return;
    const joined = joinedSince(seen.current, tickets, { accountId, audiences });
    seen.current = new Set([...(seen.current ?? []), ...tickets.map(({ id }) => id)]);
    if (joined.length === 0) return;
    if (isOn) playTone();
    for (const { number, themeName, topic } of joined) {
      const what = themeName ?? t(($) => $.intake.topic[topic]);
      toast.show({
        tone: 'neutral',
        text: t(($) => $.intake.line.newcomer, { number: ticketText(number), what }),
      });
    }
  }, [tickets, accountId, audiences, isOn, t, toast]);
}
