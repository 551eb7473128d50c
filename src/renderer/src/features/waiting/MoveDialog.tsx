import { useId, useState } from 'react';
import type { Hold } from '#shared/contract/holds.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { FormDialog } from '../../staff/form/FormDialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useMoveHold } from './hold-acts.ts';

export interface MoveDialogProps {
  hold: Hold;
  toPlace: number;
  queueLength: number;
  onClose: () => void;
}

/** Where somebody goes in the queue, and why: the others in the line may ask. */
export function MoveDialog({ hold, toPlace, queueLength, onClose }: MoveDialogProps) {
  const { t } = useText();
  const [place, setPlace] = useState<number | null>(toPlace);
  const [reason, setReason] = useState('');
  const formId = useId();
  const [tries, setTries] = useState(0);
  const move = useMoveHold(onClose);
  const isMissing = tries > 0 && reason.trim() === '';
  const send = () => {
    setTries(tries + 1);
    if (place !== null && reason.trim() !== '')
      move.mutate({ holdId: hold.id, toPlace: place, reason: reason.trim() });
  };
  return (
    <FormDialog
      title={t(($) => $.waiting.move.title, { name: hold.personName || hold.personNumber })}
      formId={formId}
      sendLabel={t(($) => $.waiting.move.act)}
      isPending={move.isPending}
      pendingLabel={t(($) => $.common.saving)}
      onClose={onClose}
    >
      <form
        id={formId}
        className="entry-fields"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {move.error ? <FailurePanel error={move.error} /> : null}
        <p>{t(($) => $.waiting.move.now, { thing: hold.kindName, place: hold.place ?? 1 })}</p>
        <NumberField
          label={t(($) => $.waiting.move.toPlace)}
          value={place}
          onChange={setPlace}
          min={1}
          max={queueLength}
          lessLabel={t(($) => $.common.fewer)}
          moreLabel={t(($) => $.common.plus)}
        />
        <TextField
          label={t(($) => $.waiting.move.reason)}
          hint={t(($) => $.waiting.move.reasonHint)}
          error={isMissing ? t(($) => $.waiting.move.needsReason) : undefined}
          value={reason}
          onChange={setReason}
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the place is chosen already; the reason is what is asked
          autoFocus
        />
      </form>
    </FormDialog>
  );
}
