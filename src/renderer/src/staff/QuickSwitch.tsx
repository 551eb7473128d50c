import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionStatus } from '#shared/contract/session.contract.ts';
import { useFailureText } from '../app/failure-text.ts';
import { useText } from '../app/text.ts';
import { type Client, useApi } from '../client/api.ts';
import { badgeText } from '../features/session/badge-text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { useScan } from './scan/index.ts';
import { useStaffSession, useTakeStatus } from './session.ts';
import { type Colleague, ColleagueTiles } from './switch/ColleagueTiles.tsx';
import { BadgeTaker, ColleagueTaker } from './switch/Taker.tsx';

/** Who is taking over: chosen from the tiles, or only known by the badge that was scanned. */
type Taker = { kind: 'colleague'; colleague: Colleague } | { kind: 'badge'; badge: string };

/** Another colleague takes over this screen: a tile or a badge, then the PIN. */
export function QuickSwitch({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog
      isOpen
      title={t(($) => $.staff.switch.title)}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <SwitchBody />
    </Dialog>
  );
}

function SwitchBody() {
  const { t } = useText();
  const { orpc } = useApi();
  const { account } = useStaffSession();
  const failureText = useFailureText();
  const colleagues = useQuery(orpc.session.colleagues.queryOptions());
  const [taker, setTaker] = useState<Taker | null>(null);
  const takeOver = useTakeOver(taker);
  const choose = (next: Taker | null) => {
    takeOver.reset();
    setTaker(next);
  };

  useScan(({ code }) => {
    choose({ kind: 'badge', badge: badgeText(code) });
    return { tone: 'good', text: t(($) => $.staff.switch.badgeRead), isShown: true };
  }, 'dialog');

  if (taker?.kind === 'badge') {
    return <BadgeTaker key={taker.badge} opening={takeOver} onBack={() => choose(null)} />;
  }
  if (taker) {
    return <ColleagueTaker colleague={taker.colleague} opening={takeOver} onBack={() => choose(null)} />;
  }
  if (colleagues.isError) return <p>{failureText(colleagues.error)}</p>;
  if (!colleagues.data) return <Spinner label={t(($) => $.common.loading)} />;
  return (
    <ColleagueTiles
      colleagues={colleagues.data.filter(({ id }) => id !== account.id)}
      onChoose={(colleague) => choose({ kind: 'colleague', colleague })}
    />
  );
}

function useTakeOver(taker: Taker | null) {
  const { client } = useApi();
  const takeStatus = useTakeStatus();
  return useMutation<SessionStatus, unknown, string>({
    mutationFn: (secret) => switchTo(client, taker, secret),
    onSuccess: takeStatus,
  });
}

function switchTo(client: Client, taker: Taker | null, secret: string): Promise<SessionStatus> {
  if (!taker) throw new Error('nobody was chosen to take over');
  return taker.kind === 'badge'
    ? client.session.switchByBadge({ badge: taker.badge, secret })
    : client.session.switchTo({ accountId: taker.colleague.id, secret });
}
