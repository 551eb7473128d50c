import './network.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { AttentionCard } from './AttentionCard.tsx';

/** What was not applied as asked: what was wanted beside what stands, and a choice. */
export function AttentionPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const [isClosedToo, setClosedToo] = useState(false);
  const list = useQuery(orpc.attention.list.queryOptions({ input: { isClosedToo } }));
  const items = list.data?.items ?? [];
  const open = items.filter(({ closed }) => closed === null).length;
  return (
    <>
      <PageHeader
        title={t(($) => $.network.attention.title)}
        subtitle={t(($) => $.network.attention.subtitle)}
        icon="warning"
      />
      <div className="network-attention">
        <div className="network-attention-head">
          {list.data === undefined ? null : (
            <p className="num" role="status">
              {open === 0
                ? t(($) => $.network.attention.none)
                : t(($) => $.network.attention.open, { count: open })}
            </p>
          )}
          <Checkbox
            label={t(($) => $.network.attention.showClosed)}
            isChecked={isClosedToo}
            onChange={setClosedToo}
          />
        </div>
        {list.isError ? <FailurePanel error={list.error} /> : null}
        {list.data === undefined && !list.isError ? <Spinner label={t(($) => $.common.loading)} /> : null}
        {list.data !== undefined && items.length === 0 ? (
          <EmptyState icon="check" title={t(($) => $.network.attention.none)}>
            {t(($) => $.network.attention.noneHint)}
          </EmptyState>
        ) : (
          <ul className="network-attention-list">
            {items.map((item) => (
              <li key={item.id}>
                <AttentionCard item={item} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
