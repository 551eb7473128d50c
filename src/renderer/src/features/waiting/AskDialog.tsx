import '../../staff/form/form.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { newId } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Chosen, ChosenKind, ChosenPerson } from './Chosen.tsx';
import { usePlaceHold } from './hold-acts.ts';

export interface AskDialogProps {
  /** Known already, because the dialog was opened from there. */
  kind?: Chosen | undefined;
  person?: Chosen | undefined;
  onClose: () => void;
}

const anyItem = 'any';
type Via = 'desk' | 'phone';

/** Puts somebody on the waiting list: who, what, any of the kind or exactly one, and how they asked. */
export function AskDialog({ kind: givenKind, person: givenPerson, onClose }: AskDialogProps) {
  const { t } = useText();
  const [holdId] = useState(newId);
  const [kind, setKind] = useState<Chosen | null>(givenKind ?? null);
  const [person, setPerson] = useState<Chosen | null>(givenPerson ?? null);
  const [item, setItem] = useState<string>(anyItem);
  const [via, setVia] = useState<Via>('desk');
  const [note, setNote] = useState('');
  const [tries, setTries] = useState(0);
  const place = usePlaceHold(onClose);
  const send = () => {
    setTries(tries + 1);
    if (kind === null || person === null) return;
    const itemId = item === anyItem ? null : item;
    place.mutate({ holdId, personId: person.id, kindId: kind.id, itemId, via, note: note.trim() });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(($) => $.waiting.ask.title)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="primary"
            isPending={place.isPending}
            pendingLabel={t(($) => $.common.saving)}
            onPress={send}
          >
            {t(($) => $.waiting.ask.act)}
          </Button>
        </>
      }
    >
      <div className="entry-fields">
        {place.error ? <FailurePanel error={place.error} /> : null}
        <ChosenPerson
          person={person}
          onChange={setPerson}
          isFixed={givenPerson !== undefined}
          error={tries > 0 && person === null ? t(($) => $.waiting.person.needed) : undefined}
        />
        <ChosenKind
          kind={kind}
          onChange={(next) => {
            setKind(next);
            setItem(anyItem);
          }}
          isFixed={givenKind !== undefined}
          error={tries > 0 && kind === null ? t(($) => $.waiting.kind.needed) : undefined}
        />
        {kind === null ? null : <ItemChoice kindId={kind.id} item={item} onChange={setItem} />}
        <RadioGroup<Via>
          legend={t(($) => $.waiting.via.label)}
          isInline
          value={via}
          onChange={setVia}
          options={(['desk', 'phone'] as const).map((value) => ({
            value,
            label: t(($) => $.waiting.via[value]),
          }))}
        />
        <TextField
          label={t(($) => $.waiting.note)}
          optionalText={t(($) => $.common.optional)}
          value={note}
          onChange={setNote}
          maxLength={200}
        />
      </div>
    </Dialog>
  );
}

/** Any of the kind, or exactly one. Asked only where there is more than one. */
function ItemChoice(props: { kindId: string; item: string; onChange: (item: string) => void }) {
  const { t } = useText();
  const { orpc } = useApi();
  const items = useQuery(
    orpc.catalog.listItems.queryOptions({ input: { kindId: props.kindId, state: 'inUse', limit: 200 } }),
  ).data?.items;
  if (!items || items.length < 2) return null;
  return (
    <Select
      label={t(($) => $.waiting.item.label)}
      placeholder={t(($) => $.common.choose)}
      value={props.item}
      onChange={props.onChange}
      options={[
        { value: anyItem, label: t(($) => $.waiting.item.any) },
        ...items.map(({ id, barcode, place }) => ({
          value: id,
          label: barcode,
          ...(place === '' ? {} : { hint: place }),
        })),
      ]}
    />
  );
}
