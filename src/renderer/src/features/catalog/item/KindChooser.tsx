import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Control, useController } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useFieldId } from '../../../staff/form/Form.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { useMayWrite } from '../rights.ts';
import type { ItemValues } from './item-form.ts';

/** What kind of thing an item is: found by typing a piece of its name. */
export function KindChooser({ control }: { control: Control<ItemValues> }) {
  const { t } = useText();
  const id = useFieldId()('kind');
  const { field, fieldState } = useController({
    control,
    name: 'kind',
    rules: { validate: (kind) => kind !== null || t(($) => $.catalog.item.needsKind) },
  });
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
          onChoose={(chosen) => {
            field.onChange(chosen);
            setSearching(false);
          }}
        />
      )}
    </div>
  );
}

interface KindSearchProps {
  inputId: string;
  takesFocus: boolean;
  onChoose: (kind: { id: string; name: string }) => void;
}

function KindSearch({ inputId, takesFocus, onChoose }: KindSearchProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const mayWrite = useMayWrite();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const query = useQuery(
    orpc.catalog.listKinds.queryOptions({
      input: { text: text.trim(), limit: 12 },
      enabled: text.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const kinds = (query.data?.kinds ?? []).filter((kind) => mayWrite(kind.initiativeId));
  return (
    // The list of errors leads here; the search field gives its input an id of its own.
    <div
      id={inputId}
      tabIndex={-1}
      onFocus={({ target, currentTarget }) => target === currentTarget && input.current?.focus()}
    >
      <SearchField
        label={t(($) => $.catalog.kind.one)}
        placeholder={t(($) => $.catalog.things.findKind)}
        value={text}
        onChange={setText}
        inputRef={input}
        clearLabel={t(($) => $.common.clear)}
        isSearching={query.isFetching}
        emptyText={t(($) => $.catalog.things.noKinds)}
        groups={[
          {
            id: 'kinds',
            title: t(($) => $.catalog.things.kinds),
            items: kinds.map((kind) => ({
              id: kind.id,
              title: kind.name,
              detail: kind.initiativeName,
              icon: 'item' as const,
            })),
          },
        ]}
        onChoose={(id) => {
          const kind = kinds.find((one) => one.id === id);
          if (kind) onChoose({ id: kind.id, name: kind.name });
        }}
      />
    </div>
  );
}
