import { useNavigate } from '@tanstack/react-router';
import type { HelpCall } from '#shared/contract/kiosks.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { useAct, useSay } from '../upkeep/acts.ts';

type Kiosks = Client['kiosks'];
type Act = Parameters<Kiosks['answer']>[0];

/** Who writes down what a visitor asks; the coordinator steps in at the counter without doing so. */
const registers: ReadonlySet<string> = new Set(['desk', 'support', 'caseManager']);

/** What a desk does with a call; each act says what it did and has its way back. */
export function useCallActs() {
  const { client } = useApi();
  const { t } = useText();
  const say = useSay();
  const navigate = useNavigate();
  const { role } = useStaffSession().account;
  const takeBack = useAct((input: Act) => client.kiosks.takeBackAnswer(input));
  const reopen = useAct((input: Act) => client.kiosks.reopen(input));
  const answer = useAct((input: Act) => client.kiosks.answer(input));
  const finish = useAct((input: Act) => client.kiosks.finish(input));
  const takeOver = useAct(
    (input: Act) => client.kiosks.takeOver(input),
    ({ ticketId, number, topic }) => {
      say(t(($) => $.intake.calls.saidTaken, { number }));
      // The question opens where questions are written down, with what the visitor said; the rest is an ordinary turn at the counter.
      if (topic === 'question' && registers.has(role))
        void navigate({ to: '/questions/new', search: { ticket: ticketId } });
      else void navigate({ to: '/line' });
    },
  );
  const undone = (text: string, undo: () => void) => ({ onSuccess: () => say(text, undo) });
  return {
    go: ({ id: callId, kioskName: kiosk }: HelpCall) =>
      answer.mutate(
        { callId },
        undone(
          t(($) => $.intake.calls.saidGo, { kiosk }),
          () => takeBack.mutate({ callId }),
        ),
      ),
    done: ({ id: callId, kioskName: kiosk }: HelpCall) =>
      finish.mutate(
        { callId },
        undone(
          t(($) => $.intake.calls.saidDone, { kiosk }),
          () => reopen.mutate({ callId }),
        ),
      ),
    takeOver: ({ id: callId }: HelpCall) => takeOver.mutate({ callId }),
  };
}
export type CallActs = ReturnType<typeof useCallActs>;
