import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CopyEffect } from '#shared/contract/calendar.contract.ts';
import { type CopyPart, copyParts } from '#shared/contract/calendar-words.ts';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Table, type TableColumn } from '../../../ui/Table.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useInitiatives } from '../../catalog/use-initiatives.ts';
import { Choices } from '../Choices.tsx';
import { useUndoCopy } from './use-undo-copy.ts';

export interface CopyDialogProps {
  initiative: Initiative;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Copies hours and closings of one initiative to others: what, to whom, and first what that changes. */
export function CopyDialog({ initiative, isOpen, onOpenChange }: CopyDialogProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const others = useInitiatives().filter(({ id }) => id !== initiative.id);
  const [parts, setParts] = useState<readonly CopyPart[]>(copyParts);
  const [to, setTo] = useState<readonly string[]>([]);
  const input = { fromInitiativeId: initiative.id, toInitiativeIds: [...to], parts: [...parts] };
  const isAsked = parts.length > 0 && to.length > 0;
  const preview = useQuery(
    orpc.calendar.previewCopy.queryOptions({
      input,
      enabled: isOpen && isAsked,
      placeholderData: keepPreviousData,
    }),
  );
  const copy = useCopy(() => onOpenChange(false));
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="large"
      title={t(($) => $.calendar.copy.title, { name: initiative.name })}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button variant="quiet" onPress={() => onOpenChange(false)}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button
            variant="primary"
            isDisabled={!isAsked || !preview.data}
            isPending={copy.isPending}
            pendingLabel={t(($) => $.calendar.copy.making)}
            onPress={() => copy.make(input)}
          >
            {t(($) => $.calendar.copy.make)}
          </Button>
        </>
      }
    >
      <div className="cal-copy">
        {copy.error ? <FailurePanel error={copy.error} /> : null}
        <div className="cal-copy-choice">
          <Choices
            legend={t(($) => $.calendar.copy.what)}
            options={copyParts.map((part) => ({ value: part, label: t(($) => $.calendar.copy.parts[part]) }))}
            chosen={parts}
            onChange={setParts}
          />
          <Choices
            legend={t(($) => $.calendar.copy.to)}
            allLabel={t(($) => $.calendar.copy.all)}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={to}
            onChange={setTo}
          />
        </div>
        <section className="cal-copy-preview" aria-live="polite">
          <h3>{t(($) => $.calendar.copy.preview)}</h3>
          {isAsked && preview.data ? (
            <Effects effects={preview.data} />
          ) : (
            <p className="cal-quiet">{t(($) => $.calendar.copy.chooseFirst)}</p>
          )}
          <p className="cal-quiet">{t(($) => $.calendar.copy.dueKept)}</p>
        </section>
      </div>
    </Dialog>
  );
}

type CopyInput = Parameters<Client['calendar']['copy']>[0];

function useCopy(onDone: () => void) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const undo = useUndoCopy();
  const [copyId, setCopyId] = useState(newId);
  const copy = useCommand((input: CopyInput) => client.calendar.copy(input), {
    onSuccess({ effects }) {
      const made = copyId;
      setCopyId(newId());
      toast.show({
        tone: 'done',
        text: t(($) => $.calendar.copy.done, { count: effects.length }),
        action: { label: t(($) => $.common.undo), onPress: () => undo(made) },
      });
      onDone();
    },
  });
  return {
    isPending: copy.isPending,
    error: copy.error,
    make: (input: Omit<CopyInput, 'commandId' | 'copyId'>) => copy.mutate({ copyId, ...input }),
  };
}

function Effects({ effects }: { effects: readonly CopyEffect[] }) {
  const { t } = useText();
  const amounts = ({ added, replaced = 0, kept }: { added: number; replaced?: number; kept: number }) => {
    const parts = [
      added > 0 ? t(($) => $.calendar.copy.added, { count: added }) : '',
      replaced > 0 ? t(($) => $.calendar.copy.replaced, { count: replaced }) : '',
      kept > 0 ? t(($) => $.calendar.copy.kept, { count: kept }) : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? t(($) => $.calendar.copy.nothing) : parts.join(', ');
  };
  const hours = {
    same: t(($) => $.calendar.copy.hoursSame),
    replaced: t(($) => $.calendar.copy.hoursReplaced),
    notAsked: t(($) => $.calendar.copy.hoursNotAsked),
  };
  const columns: TableColumn<CopyEffect>[] = [
    { id: 'name', header: t(($) => $.calendar.copy.initiative), renderCell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'hours', header: t(($) => $.calendar.copy.hours), renderCell: (row) => hours[row.hours] },
    {
      id: 'exceptions',
      header: t(($) => $.calendar.copy.exceptions),
      renderCell: (row) => amounts(row.exceptions),
    },
    {
      id: 'closings',
      header: t(($) => $.calendar.copy.closings),
      renderCell: (row) => amounts(row.closings),
    },
    { id: 'rules', header: t(($) => $.calendar.copy.rules), renderCell: (row) => amounts(row.rules) },
  ];
  return (
    <Table
      label={t(($) => $.calendar.copy.preview)}
      columns={columns}
      rows={effects}
      rowId={(row) => row.initiativeId}
      density="dense"
      maxHeight="18rem"
    />
  );
}
