import { useState } from 'react';
import { type Control, useController } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { useFieldId } from '../../../staff/form/Form.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useMayWrite } from '../rights.ts';
import type { ItemValues } from './item-form.ts';
import { KindSearch } from './KindSearch.tsx';

/** What kind of thing an item is: found by typing a piece of its name. */
export function KindChooser({ control }: { control: Control<ItemValues> }) {
  const { t } = useText();
  const id = useFieldId()('kind');
  const { field, fieldState } = useController({
    control,
    name: 'kind',
    rules: { validate: (kind) => kind !== null || t(($) => $.catalog.item.needsKind) },
  });
  const mayWrite = useMayWrite();
  const [isSearching, setSearching] = useState(false);
  const kind = field.value;
  const error = fieldState.error?.message;
  return (
    <div className="ui-field" data-invalid={error === undefined ? undefined : ''}>
      <p className="ui-field-label" id={`${id}-label`}>
        {t(($) => $.catalog.kind.one)}
      </p>
      {error === undefined ? null : (
        <p className="ui-field-error">
          <Icon name="warning" /> {error}
        </p>
      )}
      {kind !== null && !isSearching ? (
        <div className="item-kind">
          <bdi>{kind.name}</bdi>
          <Button id={id} size="small" aria-describedby={`${id}-label`} onPress={() => setSearching(true)}>
            {t(($) => $.catalog.item.otherKind)}
          </Button>
        </div>
      ) : (
        <KindSearch
          inputId={id}
          takesFocus={isSearching}
          isOffered={(found) => mayWrite(found.initiativeId)}
          onChoose={(chosen) => {
            field.onChange(chosen);
            setSearching(false);
          }}
        />
      )}
    </div>
  );
}
