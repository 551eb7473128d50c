import './batches.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ItemChange, PreviewLine } from '#shared/contract/batches.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { BackLink } from '../../staff/form/BackLink.tsx';
import { useKept, useKeptState } from '../../staff/form/kept.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { selectionName } from '../catalog/things/use-selection.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import { type ChangeValues, changeOf, noChange } from './change-form.ts';
import { useSettled } from './use-settled.ts';
import { useSayChanged } from './use-undo-batch.ts';

const nothing: ReadonlySet<string> = new Set();

/** Changes the chosen items in one act; first one sees what it does to each. */
export function ChangePage() {
  const { t } = useText();
  const navigate = useNavigate();
  const selection = useKept<ReadonlySet<string>>(selectionName);
  const [itemIds] = useState(() => [...(selection.read() ?? nothing)]);
  return (
    <div className="catalog-page batch-page">
      <PageHeader
        title={t(($) => $.batch.title)}
        subtitle={t(($) => $.batch.subtitle, { count: itemIds.length })}
        back={<BackToItems />}
      />
      {itemIds.length === 0 ? (
        <Card>
          <EmptyState
            icon="item"
            title={t(($) => $.batch.empty)}
            action={
              <Button
                variant="primary"
                onPress={() => void navigate({ to: '/things', search: { view: 'items' } })}
              >
                {t(($) => $.batch.toList)}
              </Button>
            }
          >
            {t(($) => $.batch.emptyHow)}
          </EmptyState>
        </Card>
      ) : (
        <Plan itemIds={itemIds} onDone={() => selection.forget()} />
      )}
    </div>
  );
}

export function BackToItems() {
  const { t } = useText();
  return (
    <BackLink to="/things" search={{ view: 'items' }}>
      {t(($) => $.batch.back)}
    </BackLink>
  );
}

/** Asked again soon: a preview of long ago is no preview. */
const previewAge = 10_000;
const pause = 250;

function Plan({ itemIds, onDone }: { itemIds: string[]; onDone: () => void }) {
  const { orpc } = useApi();
  const [values, setValues] = useKeptState<ChangeValues>('things.change', noChange);
  const now = changeOf(values);
  const change = useSettled(now, pause);
  const preview = useQuery(
    orpc.batches.preview.queryOptions({
      input: { itemIds, change: change ?? { place: '' } },
      enabled: change !== null,
      gcTime: previewAge,
      placeholderData: keepPreviousData,
    }),
  );
  const lines = change === null ? [] : (preview.data?.lines ?? []);
  const isSettled =
    JSON.stringify(now) === JSON.stringify(change) && !preview.isPlaceholderData && !preview.isFetching;
  return (
    <div className="batch-plan">
      <div className="batch-side">
        <ChangeFields values={values} onChange={setValues} initiativeName={onlyInitiative(lines)} />
      </div>
      <ChangePreview
        lines={change === null ? null : lines}
        query={preview}
        confirm={
          <Confirm
            change={change}
            lines={lines}
            isSettled={isSettled}
            onStale={() => void preview.refetch()}
            onDone={() => {
              setValues(noChange);
              onDone();
            }}
          />
        }
      />
    </div>
  );
}

/** Whose the chosen items are, when they are all of one: its places are offered then. */
function onlyInitiative(lines: readonly PreviewLine[]): string | null {
  const names = new Set(lines.map(({ initiativeName }) => initiativeName));
  const [name] = names;
  return names.size === 1 && name !== undefined ? name : null;
}

type ChangeInput = Parameters<Client['batches']['change']>[0];

interface ConfirmProps {
  change: ItemChange | null;
  lines: readonly PreviewLine[];
  isSettled: boolean;
  onStale: () => void;
  onDone: () => void;
}

/** The act itself: exactly what the preview says changes, all of it or nothing. */
function Confirm({ change, lines, isSettled, onStale, onDone }: ConfirmProps) {
  const { t } = useText();
  const { client } = useApi();
  const navigate = useNavigate();
  const [batchId] = useState(newId);
  const say = useSayChanged();
  const changing = lines.filter((line) => line.changes.length > 0);
  const act = useCommand((input: ChangeInput) => client.batches.change(input), {
    onSuccess(batch) {
      onDone();
      say(batch);
      void navigate({ to: '/things/batches/$batchId', params: { batchId: batch.id } });
    },
    // Somebody was quicker: what the screen shows is no longer so.
    onError: onStale,
  });
  const count = changing.length;
  return (
    <div className="batch-confirm">
      {act.isError ? <FailurePanel error={act.error} /> : null}
      <Button
        variant="primary"
        icon="check"
        isDisabled={count === 0 || !isSettled || change === null}
        isPending={act.isPending}
        pendingLabel={t(($) => $.common.working)}
        onPress={() => {
          if (change === null) return;
          const items = changing.map(({ itemId, revision }) => ({ itemId, revision }));
          act.mutate({ batchId, items, change });
        }}
      >
        {t(($) => $.batch.confirm, { count })}
      </Button>
      <p className="batch-quiet">{t(($) => $.batch.preview.undoable)}</p>
    </div>
  );
}
