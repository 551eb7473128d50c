import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { mostInBatch } from '#shared/contract/batch-words.ts';
import { mostLabels } from '#shared/domain/label-papers.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useLabelsOf } from '../../labels/labels-of.ts';
import { ScanIntoSelection } from './ScanIntoSelection.tsx';
import type { ItemFilter } from './use-items.ts';
import type { Selection } from './use-selection.ts';

export interface ItemsBarProps {
  filter: ItemFilter;
  /** Items the list stands for. */
  total: number;
  selection: Selection;
  onAll: () => void;
}

/** What is chosen, ways to choose, and what can be done with it. */
export function ItemsBar({ total, selection, onAll }: ItemsBarProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const labelsOf = useLabelsOf();
  const [isScanning, setScanning] = useState(false);
  const count = selection.ids.size;
  return (
    <div className="items-bar" role="group" aria-label={t(($) => $.batch.bar.label)}>
      <p className="items-bar-count" aria-live="polite" data-chosen={count === 0 ? undefined : ''}>
        {count === 0
          ? t(($) => $.catalog.things.itemCount, { count: total })
          : t(($) => $.batch.bar.chosen, { count })}
      </p>
      {total === 0 ? null : (
        <Button size="small" variant="quiet" onPress={onAll}>
          {t(($) => $.batch.bar.all, { count: total })}
        </Button>
      )}
      {count === 0 ? null : (
        <Button size="small" variant="quiet" onPress={selection.clear}>
          {t(($) => $.batch.bar.none)}
        </Button>
      )}
      <Button
        size="small"
        variant="quiet"
        icon="scan"
        aria-pressed={isScanning}
        onPress={() => setScanning(!isScanning)}
      >
        {isScanning ? t(($) => $.batch.bar.scanning) : t(($) => $.batch.bar.scan)}
      </Button>
      <span className="items-bar-space" />
      <Button
        size="small"
        variant="quiet"
        icon="clock"
        onPress={() => void navigate({ to: '/things/batches' })}
      >
        {t(($) => $.batch.bar.earlier)}
      </Button>
      {count === 0 ? null : (
        <>
          <Button
            size="small"
            icon="print"
            isDisabled={count > mostLabels}
            onPress={() => labelsOf([...selection.ids])}
          >
            {t(($) => $.batch.bar.labels)}
          </Button>
          <Button
            size="small"
            variant="primary"
            icon="edit"
            onPress={() => void navigate({ to: '/things/change' })}
          >
            {t(($) => $.batch.bar.change)}
          </Button>
        </>
      )}
      {isScanning ? <ScanIntoSelection selection={selection} /> : null}
    </div>
  );
}

/** Chooses all items that fit a filter, also those that are not fetched yet; says when there are too many. */
export function useChooseAll(filter: ItemFilter, selection: Selection): () => void {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const choose = useMutation({
    mutationFn: () => client.catalog.itemIds(filter),
    onSuccess({ itemIds, total }) {
      selection.change(new Set(itemIds));
      if (total > itemIds.length)
        toast.show({ tone: 'attention', text: t(($) => $.batch.bar.cut, { most: mostInBatch }) });
    },
    onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
  });
  return () => choose.mutate();
}
