import { useId, useState } from 'react';
import type { FilterList, FilterParams } from '#shared/contract/filter-words.ts';
import type { SavedFilter } from '#shared/contract/filters.contract.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { FormDialog } from '../../staff/form/FormDialog.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { useIsManagement } from '../catalog/rights.ts';

export interface NameFilterProps {
  list: FilterList;
  params: FilterParams;
  /** The filter that gets another name; null for a new one. */
  filter: SavedFilter | null;
  onClose: () => void;
}

type SaveInput = Parameters<Client['filters']['save']>[0];
type RenameInput = Parameters<Client['filters']['rename']>[0];

/** Gives what the list is narrowed to now a name, or a saved filter another one. */
export function NameFilter({ list, params, filter, onClose }: NameFilterProps) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const mayShare = useIsManagement() && filter === null;
  const [filterId] = useState(newId);
  const [name, setName] = useState(filter?.name ?? '');
  const [isShared, setShared] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const formId = useId();
  const done = (text: string) => {
    toast.show({ tone: 'done', text });
    onClose();
  };
  const save = useCommand((input: SaveInput) => client.filters.save(input), {
    onSuccess: (saved) => done(t(($) => $.filters.saved, { name: saved.name })),
  });
  const rename = useCommand((input: RenameInput) => client.filters.rename(input), {
    onSuccess: (saved) => done(t(($) => $.filters.renamed, { name: saved.name })),
  });
  const failure = save.error ?? rename.error;
  const wanted = name.trim();
  const send = () => {
    setMissing(wanted === '');
    if (wanted === '') return;
    if (filter === null) save.mutate({ filterId, list, name: wanted, params: { ...params }, isShared });
    else rename.mutate({ filterId: filter.id, name: wanted });
  };
  return (
    <FormDialog
      title={
        filter === null
          ? t(($) => $.filters.saveTitle)
          : t(($) => $.filters.renameTitle, { name: filter.name })
      }
      formId={formId}
      sendLabel={t(($) => $.common.save)}
      isPending={save.isPending || rename.isPending}
      onClose={onClose}
    >
      <form
        id={formId}
        className="name-filter"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          label={t(($) => $.filters.name)}
          hint={t(($) => $.filters.nameHint)}
          error={
            isMissing && wanted === ''
              ? t(($) => $.filters.needsName)
              : failure === null
                ? undefined
                : failureText(failure)
          }
          value={name}
          onChange={setName}
          maxLength={40}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for this one thing
          autoFocus
        />
        {mayShare ? (
          <Checkbox
            label={t(($) => $.filters.share)}
            hint={t(($) => $.filters.shareHint)}
            isChecked={isShared}
            onChange={setShared}
          />
        ) : null}
      </form>
    </FormDialog>
  );
}
