import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PreviewLine } from '#shared/contract/batches.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { BatchLineRow } from './BatchLineRow.tsx';
import { useChangeWords, useWhyWords } from './change-words.ts';

type Group = 'changes' | 'refused' | 'same';
const groups: readonly Group[] = ['changes', 'refused', 'same'];

export interface ChangePreviewProps {
  /** Null as long as nothing is asked. */
  lines: readonly PreviewLine[] | null;
  query: Pick<UseQueryResult, 'isError' | 'error' | 'isPending' | 'isFetching'>;
  confirm: ReactNode;
}

/** What the change does to each item: what changes, what cannot and why, and what is like that already. */
export function ChangePreview({ lines, query, confirm }: ChangePreviewProps) {
  const { t } = useText();
  return (
    <Card title={t(($) => $.batch.preview.title)} icon="eye">
      <div className="batch-preview">
        {query.isError ? <FailurePanel error={query.error} /> : null}
        {lines === null ? (
          <p className="batch-quiet">{t(($) => $.batch.preview.wait)}</p>
        ) : query.isPending ? (
          <Spinner label={t(($) => $.common.working)} />
        ) : (
          <Groups lines={lines} />
        )}
        {lines === null ? null : confirm}
      </div>
    </Card>
  );
}

const groupOf = ({ refusal, changes }: PreviewLine): Group =>
  refusal ? 'refused' : changes.length > 0 ? 'changes' : 'same';

function Groups({ lines }: { lines: readonly PreviewLine[] }) {
  const { t } = useText();
  const [chosen, setChosen] = useState<Group | null>(null);
  const inGroup = (group: Group) => lines.filter((line) => groupOf(line) === group);
  const isIn = (group: Group | null) => group !== null && inGroup(group).length > 0;
  // Where there is something to see, until somebody chooses.
  const shown = isIn(chosen) ? chosen : (groups.find(isIn) ?? 'changes');
  const refused = inGroup('refused').length;
  return (
    <>
      <Tabs<Group>
        label={t(($) => $.batch.preview.title)}
        selected={shown ?? 'changes'}
        onChange={setChosen}
        items={groups.map((group) => ({
          id: group,
          label: t(($) => $.batch.preview[group]),
          count: inGroup(group).length,
          content: <Lines group={group} lines={inGroup(group)} />,
        }))}
      />
      {refused === 0 ? null : (
        <p className="batch-refused" aria-live="polite">
          <Icon name="warning" /> {t(($) => $.batch.preview.refusedStay, { count: refused })}
        </p>
      )}
    </>
  );
}

const emptyWords = { changes: 'noneChanges', refused: 'noneRefused', same: 'noneSame' } as const;

function Lines({ group, lines }: { group: Group; lines: readonly PreviewLine[] }) {
  const { t } = useText();
  const words = useChangeWords();
  const why = useWhyWords();
  const said = ({ refusal, changes }: PreviewLine): readonly string[] => {
    if (refusal) return [why(refusal)];
    return changes.length === 0 ? [t(($) => $.batch.preview.isSame)] : changes.map(words);
  };
  return (
    <div className="batch-list" data-empty={lines.length === 0 ? '' : undefined}>
      <VirtualList
        label={t(($) => $.batch.preview[group])}
        items={lines}
        itemId={({ itemId }) => itemId}
        rowHeight={57}
        empty={<p className="batch-quiet">{t(($) => $.batch.preview[emptyWords[group]])}</p>}
      >
        {(line) => (
          <BatchLineRow line={line} said={said(line)} tone={group === 'refused' ? 'attention' : undefined} />
        )}
      </VirtualList>
    </div>
  );
}
