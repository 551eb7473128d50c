import '../stock.css';
import { useState } from 'react';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useInitiatives } from '../../catalog/use-initiatives.ts';
import { useAct } from '../use-act.ts';
import { useUndoMovement } from './use-undo-movement.ts';

type HostInput = Parameters<Client['stock']['hostItem']>[0];

/** Lends a thing to another initiative for a while. */
export function HostDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const { t, i18n } = useText();
  const { client } = useApi();
  const toast = useToast();
  const undo = useUndoMovement();
  const today = useHouseDay();
  const others = useInitiatives().filter(({ id }) => id !== item.initiativeId);
  const [hostId, setHostId] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const host = useAct((input: HostInput) => client.stock.hostItem(input));
  const go = () => {
    setTried(true);
    if (hostId === null) return;
    host.mutate(
      { movementId: newId(), itemId: item.id, toInitiativeId: hostId, until, note: note.trim() },
      {
        onSuccess: ({ id }) => {
          const initiative = others.find((one) => one.id === hostId)?.name ?? '';
          toast.show({
            tone: 'done',
            text: t(($) => $.stock.item.hosted, { name: item.kindName, initiative }),
            action: { label: t(($) => $.common.undo), onPress: () => undo(id) },
          });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={t(($) => $.stock.item.hostTitle, { name: item.kindName })}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button variant="primary" isPending={host.isPending} onPress={go}>
            {t(($) => $.stock.item.host)}
          </Button>
        </>
      }
    >
      <div className="stock-fields">
        <p>{t(($) => $.stock.item.hostWords, { initiative: item.initiativeName })}</p>
        <Select
          label={t(($) => $.stock.item.hostTo)}
          placeholder={t(($) => $.common.choose)}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={hostId}
          onChange={setHostId}
          error={isTried && hostId === null ? t(($) => $.stock.item.needsHost) : undefined}
        />
        <DateField
          label={t(($) => $.stock.item.hostUntil)}
          optionalText={t(($) => $.common.optional)}
          today={today}
          yearGuess="future"
          unreadable={t(($) => $.stock.item.unreadableDay)}
          describe={(day) => formatDay(day, i18n.language)}
          value={until}
          onChange={setUntil}
        />
        <TextField
          label={t(($) => $.stock.item.hostNote)}
          optionalText={t(($) => $.common.optional)}
          value={note}
          onChange={setNote}
          maxLength={200}
        />
      </div>
    </Dialog>
  );
}
