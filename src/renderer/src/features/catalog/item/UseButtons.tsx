import { useState } from 'react';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { retireReasons } from '#shared/contract/words.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { useToast } from '../../../ui/Toaster.tsx';

type Reason = (typeof retireReasons)[number];
type RetireInput = Parameters<Client['catalog']['retireItem']>[0];
type BringBackInput = Parameters<Client['catalog']['bringBackItem']>[0];

/** Takes an item out of use with a reason, or puts it back; each can be undone by the other. */
export function UseButtons({ item }: { item: Item }) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const { retire, bringBack, isBusy } = useUseActs(item);
  if (item.state !== 'inUse') {
    return (
      <Button icon="undo" isDisabled={isBusy} onPress={() => bringBack()}>
        {t(($) => $.catalog.item.bringBack)}
      </Button>
    );
  }
  return (
    <>
      <Button icon="stop" isDisabled={isBusy} onPress={() => setAsking(true)}>
        {t(($) => $.catalog.item.retire)}
      </Button>
      {isAsking ? (
        <RetireDialog
          onClose={() => setAsking(false)}
          onRetire={(reason) => {
            setAsking(false);
            retire(reason);
          }}
        />
      ) : null}
    </>
  );
}

function RetireDialog(props: { onClose: () => void; onRetire: (reason: Reason) => void }) {
  const { t } = useText();
  const [reason, setReason] = useState<Reason | null>(null);
  const [isMissing, setMissing] = useState(false);
  return (
    <Dialog
      isOpen
      size="small"
      onOpenChange={props.onClose}
      title={t(($) => $.catalog.item.retireTitle)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={props.onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="primary"
            onPress={() => (reason === null ? setMissing(true) : props.onRetire(reason))}
          >
            {t(($) => $.catalog.item.retire)}
          </Button>
        </>
      }
    >
      <RadioGroup<Reason>
        legend={t(($) => $.catalog.item.why)}
        hint={t(($) => $.catalog.item.retireWords)}
        error={isMissing && reason === null ? t(($) => $.catalog.item.needsReason) : undefined}
        value={reason}
        onChange={setReason}
        options={retireReasons.map((value) => ({ value, label: t(($) => $.catalog.item.reasons[value]) }))}
      />
    </Dialog>
  );
}

function useUseActs(item: Item) {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const failureText = useFailureText();
  const onError = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const retireCommand = useCommand((input: RetireInput) => client.catalog.retireItem(input), { onError });
  const backCommand = useCommand((input: BringBackInput) => client.catalog.bringBackItem(input), { onError });
  const tell = (text: string, undo: () => void) =>
    void toast.show({ tone: 'done', text, action: { label: t(($) => $.common.undo), onPress: undo } });

  const retire = (reason: Reason) =>
    retireCommand.mutate(
      { itemId: item.id, reason },
      {
        onSuccess: () =>
          tell(
            t(($) => $.catalog.item.saidRetired, { code: item.barcode }),
            () => backCommand.mutate({ itemId: item.id }),
          ),
      },
    );
  const bringBack = () => {
    const reason = item.retiredReason ?? 'other';
    backCommand.mutate(
      { itemId: item.id },
      {
        onSuccess: () =>
          tell(
            t(($) => $.catalog.item.saidBack, { code: item.barcode }),
            () => retireCommand.mutate({ itemId: item.id, reason }),
          ),
      },
    );
  };
  return { retire, bringBack, isBusy: retireCommand.isPending || backCommand.isPending };
}
