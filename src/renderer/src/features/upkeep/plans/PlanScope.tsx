import { type UseFormReturn, useController } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useFieldId } from '../../../staff/form/Form.tsx';
import { useScan } from '../../../staff/scan/index.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { KindSearch } from '../../catalog/item/KindSearch.tsx';
import { ItemSearch } from '../reports/ItemChooser.tsx';
import type { PlanValues } from './plan-form.ts';

/** The kinds or things a plan is about: found by name, things by scanning too. */
export function PlanScope(props: { form: UseFormReturn<PlanValues>; scope: 'kinds' | 'items' }) {
  return props.scope === 'kinds' ? <Kinds form={props.form} /> : <Items form={props.form} />;
}

function Kinds({ form }: { form: UseFormReturn<PlanValues> }) {
  const { t } = useText();
  const id = useFieldId()('kinds');
  const initiativeId = form.watch('initiativeId');
  const { field, fieldState } = useController({
    control: form.control,
    name: 'kinds',
    rules: { validate: (kinds) => kinds.length > 0 || t(($) => $.upkeep.plan.needsKinds) },
  });
  const add = (kind: { id: string; name: string }) => {
    if (!field.value.some((one) => one.id === kind.id)) field.onChange([...field.value, kind]);
  };
  return (
    <Listed
      label={t(($) => $.upkeep.plan.kinds)}
      error={fieldState.error?.message}
      listed={field.value.map(({ id: one, name }) => ({ id: one, words: name }))}
      onRemove={(gone) => field.onChange(field.value.filter((one) => one.id !== gone))}
    >
      <KindSearch
        key={field.value.length}
        inputId={id}
        isOffered={(kind) => initiativeId === null || kind.initiativeId === initiativeId}
        onChoose={add}
      />
    </Listed>
  );
}

function Items({ form }: { form: UseFormReturn<PlanValues> }) {
  const { t } = useText();
  const { client } = useApi();
  const { field, fieldState } = useController({
    control: form.control,
    name: 'items',
    rules: { validate: (items) => items.length > 0 || t(($) => $.upkeep.plan.needsItems) },
  });
  const add = (item: PlanValues['items'][number]) => {
    if (!field.value.some((one) => one.id === item.id)) field.onChange([...field.value, item]);
  };
  useScan(async ({ code }) => {
    const found = await client.loans.lookUp({ code });
    if (found.kind !== 'item') return { tone: 'bad', text: t(($) => $.upkeep.chooser.noItem) };
    const { id, kindName, barcode } = found.whereabouts.item;
    add({ id, kindName, barcode });
    return { tone: 'good', text: `${kindName} ${barcode}`, isShown: true };
  });
  return (
    <Listed
      label={t(($) => $.upkeep.plan.items)}
      error={fieldState.error?.message}
      listed={field.value.map(({ id, barcode, kindName }) => ({ id, words: `${kindName} · ${barcode}` }))}
      onRemove={(gone) => field.onChange(field.value.filter((one) => one.id !== gone))}
    >
      <ItemSearch key={field.value.length} onChoose={add} />
    </Listed>
  );
}

interface ListedProps {
  label: string;
  error: string | undefined;
  listed: readonly { id: string; words: string }[];
  onRemove: (id: string) => void;
  children: React.ReactNode;
}

function Listed({ label, error, listed, onRemove, children }: ListedProps) {
  const { t } = useText();
  return (
    <div className="ui-field" data-invalid={error === undefined ? undefined : ''}>
      <p className="ui-field-label">{label}</p>
      {error === undefined ? null : (
        <p className="ui-field-error">
          <Icon name="warning" /> {error}
        </p>
      )}
      {listed.length === 0 ? null : (
        <ul className="plan-listed" aria-label={label}>
          {listed.map(({ id, words }) => (
            <li key={id}>
              <bdi>{words}</bdi>
              <IconButton
                icon="close"
                size="small"
                label={t(($) => $.upkeep.plan.takeOut, { name: words })}
                onPress={() => onRemove(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
