import './kits.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Kit, KitItem } from '#shared/contract/kits.contract.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { ItemSearch } from './ItemSearch.tsx';
import { LastReadLine } from './LastReadLine.tsx';
import { readForSwap } from './read-for-swap.ts';
import { useReadItem } from './use-read-item.ts';

interface SwapDialogProps {
  kit: Kit;
  goes: KitItem;
  onClose: () => void;
}

/** One item makes way for another of its kind: the new one is scanned, the reason is kept. */
export function SwapDialog({ kit, goes, onClose }: SwapDialogProps) {
  const { t } = useText();
  const [comes, setComes] = useState<{ id: string; name: string } | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { last, choose } = useReadItem({
    level: 'dialog',
    decide: (found, inKit) => readForSwap(kit, goes, found, inKit),
    onItem: (item) => setComes({ id: item.id, name: `${item.kindName} ${item.barcode}` }),
  });
  const { swap, isBusy, failure } = useSwap(onClose);
  const name = `${goes.kindName} ${goes.barcode}`;
  const send = () => {
    setTried(true);
    if (comes && reason.trim() !== '')
      swap({ kitId: kit.id, outItemId: goes.itemId, inItemId: comes.id, reason: reason.trim() });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(($) => $.kits.swap.title, { name })}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button variant="primary" icon="refresh" isPending={isBusy} onPress={send}>
            {t(($) => $.kits.swap.do)}
          </Button>
        </>
      }
    >
      <div className="kit-swap-form">
        {failure === null ? null : (
          <p className="ui-field-error" role="alert">
            <Icon name="warning" /> {failure}
          </p>
        )}
        <p>{t(($) => $.kits.swap.words, { kind: goes.kindName })}</p>
        <LastReadLine last={last} />
        {isTried && comes === null ? (
          <p className="ui-field-error" role="alert">
            <Icon name="warning" /> {t(($) => $.kits.swap.needsItem)}
          </p>
        ) : null}
        <ItemSearch
          initiativeId={kit.initiativeId}
          kindId={goes.kindId}
          without={kit.items.map(({ itemId }) => itemId)}
          onChoose={choose}
        />
        <TextField
          label={t(($) => $.kits.swap.reason)}
          hint={t(($) => $.kits.swap.reasonHint)}
          error={isTried && reason.trim() === '' ? t(($) => $.kits.swap.needsReason) : undefined}
          isRequired
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}

type SwapInput = Parameters<Client['kits']['swap']>[0];

function useSwap(onDone: () => void) {
  const { client, orpc } = useApi();
  const { t } = useText();
  const queries = useQueryClient();
  const toast = useToast();
  const failureText = useFailureText();
  const command = useCommand((input: SwapInput) => client.kits.swap(input), {
    onSuccess(saved) {
      queries.setQueryData(orpc.kits.get.queryKey({ input: { kitId: saved.id } }), saved);
      toast.show({ tone: 'done', text: t(($) => $.kits.swap.done, { name: saved.name }) });
      onDone();
    },
  });
  return {
    swap: (input: Omit<SwapInput, 'commandId'>) => command.mutate(input),
    isBusy: command.isPending,
    failure: command.error === null ? null : failureText(command.error),
  };
}
