import { useState } from 'react';
import type { ReceptionPoint } from '#shared/contract/tickets.contract.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';

type SetPoint = Parameters<Client['tickets']['setPoint']>[0];

/** The places where people are received. One is closed, never removed: old days keep its name. */
export function PointsDialog({
  points,
  onClose,
}: {
  points: readonly ReceptionPoint[];
  onClose: () => void;
}) {
  const { client } = useApi();
  const { t } = useText();
  const [name, setName] = useState('');
  const set = useCommand((input: SetPoint) => client.tickets.setPoint(input));
  const add = () =>
    set.mutate(
      { pointId: newId(), revision: 0, name, active: true, sort: points.length + 1 },
      { onSuccess: () => setName('') },
    );
  return (
    <Dialog
      isOpen
      size="small"
      title={t(($) => $.intake.points.title)}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={onClose}
      footer={<Button onPress={onClose}>{t(($) => $.common.close)}</Button>}
    >
      {set.error ? <FailurePanel error={set.error} /> : null}
      <ul className="line-points">
        {points.map(({ id, revision, name: known, active, sort }) => (
          <li key={id}>
            <bdi data-closed={active ? undefined : ''}>{known}</bdi>
            <Button
              size="small"
              variant="quiet"
              aria-label={t(($) => (active ? $.intake.points.closeNamed : $.intake.points.openNamed), {
                name: known,
              })}
              onPress={() => set.mutate({ pointId: id, revision, name: known, sort, active: !active })}
            >
              {t(($) => (active ? $.intake.points.close : $.intake.points.open))}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="line-points-new"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') add();
        }}
      >
        <TextField
          label={t(($) => $.intake.points.new)}
          hint={t(($) => $.intake.points.newHint)}
          value={name}
          onChange={setName}
          maxLength={40}
        />
        <Button type="submit" isPending={set.isPending} pendingLabel={t(($) => $.common.saving)}>
          {t(($) => $.intake.points.add)}
        </Button>
      </form>
    </Dialog>
  );
}
