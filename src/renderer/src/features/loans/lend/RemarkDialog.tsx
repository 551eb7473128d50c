import { type FormEvent, useState } from 'react';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Remark } from './lend-acts.ts';

/** In the order from best to worst; the contract's own list would bring all of zod to the page. */
const conditions = ['new', 'good', 'used', 'worn', 'broken'] as const satisfies readonly Item['condition'][];

interface RemarkDialogProps {
  thing: Item;
  onClose: () => void;
  onTakeBack: (remark: Remark) => void;
}

/** Takes a thing back with a word about the state it is in. */
export function RemarkDialog({ thing, onClose, onTakeBack }: RemarkDialogProps) {
  const { t } = useText();
  const [condition, setCondition] = useState<Item['condition']>(thing.condition);
  const [note, setNote] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onTakeBack({ condition, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={t(($) => $.loans.remark.title, { thing: thing.kindName })}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button variant="primary" icon="return" type="submit" form="remark">
            {t(($) => $.loans.takeBack)}
          </Button>
        </>
      }
    >
      <form id="remark" className="lend-remark" onSubmit={send}>
        <RadioGroup
          legend={t(($) => $.loans.remark.condition)}
          options={conditions.map((value) => ({ value, label: t(($) => $.loans.conditions[value]) }))}
          value={condition}
          onChange={setCondition}
        />
        <TextField
          label={t(($) => $.loans.remark.note)}
          hint={t(($) => $.loans.remark.noteHint)}
          maxLength={400}
          value={note}
          onChange={setNote}
        />
      </form>
    </Dialog>
  );
}
