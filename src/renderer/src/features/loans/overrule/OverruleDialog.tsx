import { type FormEvent, useState } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';

const reasons = ['agreed', 'urgent', 'coordinator', 'mistake', 'other'] as const;
type Reason = (typeof reasons)[number];

interface OverruleDialogProps {
  thing: string;
  /** The sentence that is overruled. */
  refusal: string;
  onClose: () => void;
  onLend: (because: string) => void;
}

/** Lends something the house would rather not lend now: never without a reason, which stays with the loan. */
export function OverruleDialog({ thing, refusal, onClose, onLend }: OverruleDialogProps) {
  const { t } = useText();
  const [reason, setReason] = useState<Reason | null>(null);
  const [own, setOwn] = useState('');
  const [isMissing, setMissing] = useState(false);
  const because =
    reason === null ? '' : reason === 'other' ? own.trim() : t(($) => $.loans.overrule.reasons[reason]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (because === '') setMissing(true);
    else onLend(because);
  };
  const needed = isMissing && because === '' ? t(($) => $.loans.overrule.needed) : undefined;
  return (
    <Dialog
      isOpen
      title={t(($) => $.loans.overrule.title, { thing })}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button variant="primary" icon="loan" type="submit" form="overrule">
            {t(($) => $.loans.overrule.confirm)}
          </Button>
        </>
      }
    >
      <form id="overrule" className="lend-form" onSubmit={send}>
        <p className="lend-hint">{refusal}</p>
        <RadioGroup
          legend={t(($) => $.loans.overrule.why)}
          hint={t(($) => $.loans.overrule.kept)}
          error={reason === 'other' ? undefined : needed}
          options={reasons.map((value) => ({ value, label: t(($) => $.loans.overrule.reasons[value]) }))}
          value={reason}
          onChange={setReason}
        />
        {reason === 'other' ? (
          <TextField
            label={t(($) => $.loans.overrule.own)}
            error={needed}
            maxLength={200}
            value={own}
            onChange={setOwn}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- this field opened because of what was just pressed
            autoFocus
          />
        ) : null}
      </form>
    </Dialog>
  );
}
