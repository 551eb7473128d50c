import { useQuery } from '@tanstack/react-query';
import type { PairingState } from '#shared/contract/network.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Opened } from './AskComputerDialog.tsx';
import { CompareDigits } from './CompareDigits.tsx';
import { useTask } from './use-task.ts';
import { WaitingForComputer } from './WaitingForComputer.tsx';

/** From the code for the other screen to the six digits, and how it ended. */
export function PairingDialog(props: {
  opened: Opened;
  name: string;
  onAgain: () => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const pairing = useQuery(orpc.network.pairing.queryOptions({ refetchInterval: 700 }));
  const accept = useTask((state: Extract<PairingState, { kind: 'compare' }>) =>
    client.network.acceptPairing({ claimId: state.claimId, roleBefore: state.roleBefore }),
  );
  const refuse = useTask(() => client.network.endPairing({ isRefused: true }));
  const state = pairing.data ?? { kind: 'waiting' as const, endsAt: props.opened.endsAt, failures: 0 };
  const isOver = state.kind === 'closed';
  return (
    <Dialog
      isOpen
      isAlert={state.kind === 'compare'}
      onOpenChange={props.onClose}
      title={t(($) => $.network.pair.title)}
      closeLabel={t(($) => $.common.close)}
      footer={
        isOver ? (
          <>
            {state.end === 'accepted' ? null : (
              <Button onPress={props.onAgain}>{t(($) => $.network.pair.again)}</Button>
            )}
            <Button variant="primary" onPress={props.onClose}>
              {t(($) => $.common.close)}
            </Button>
          </>
        ) : state.kind === 'waiting' ? (
          <Button onPress={props.onClose}>{t(($) => $.common.cancel)}</Button>
        ) : undefined
      }
    >
      <div className="network-flow" aria-live="polite">
        {pairing.isError ? <FailurePanel error={pairing.error} /> : null}
        {accept.error === null ? null : <FailurePanel error={accept.error} />}
        {state.kind === 'waiting' ? <WaitingForComputer opened={props.opened} state={state} /> : null}
        {state.kind === 'compare' ? (
          <CompareDigits
            digits={state.digits}
            title={t(($) => $.network.pair.compareTitle)}
            text={t(($) => $.network.pair.compareText)}
            about={
              state.roleBefore === null || state.roleBefore === state.role
                ? t(($) => $.network.pair.compareNew, {
                    name: state.name,
                    role: t(($) => $.network.roles[state.role]),
                  })
                : t(($) => $.network.pair.compareWas, {
                    before: t(($) => $.network.roles[state.roleBefore ?? state.role]),
                    role: t(($) => $.network.roles[state.role]),
                  })
            }
            isPending={accept.isPending || refuse.isPending}
            onAnswer={(isSame) => (isSame ? accept.mutate(state) : refuse.mutate(undefined))}
          />
        ) : null}
        {isOver && state.end === 'accepted' ? <Done name={props.name} /> : null}
        {isOver && state.end !== 'accepted' ? (
          <p>{t(($) => $.network.pair.end[endWord(state.end)])}</p>
        ) : null}
      </div>
    </Dialog>
  );
}

const endWord = (end: Extract<PairingState, { kind: 'closed' }>['end']) =>
  end === null || end === 'accepted' ? 'closed' : end;

function Done({ name }: { name: string }) {
  const { t } = useText();
  return (
    <div className="network-done">
      <Icon name="check" size="2rem" />
      <div>
        <p className="network-strong">{t(($) => $.network.pair.doneTitle, { name })}</p>
        <p>{t(($) => $.network.pair.doneText)}</p>
      </div>
    </div>
  );
}
