import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useKeptState } from '../../staff/form/kept.ts';
import { useStaffSession } from '../../staff/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NotYet, useGrowing } from '../loans/growing.tsx';
import { ActBar } from './ActBar.tsx';
import { LateFilters } from './LateFilters.tsx';
import { LatePanel } from './LatePanel.tsx';
import { LateTable } from './LateTable.tsx';
import { type LateFilter, noFilter } from './late-filter.ts';

const nobody: ReadonlySet<string> = new Set();

/** Persons with late things, the worst first; choose some, and remind them. */
export function LateTab() {
  const { t } = useText();
  const { orpc } = useApi();
  const maySend = useStaffSession().account.role !== 'volunteer';
  const [filter, setFilter] = useKeptState<LateFilter>('reminders.filter', noFilter);
  const [chosen, setChosen] = useState(nobody);
  const [openId, setOpenId] = useState<string | null>(null);
  const growing = useGrowing();
  const list = useQuery(
    orpc.reminders.list.queryOptions({
      input: { ...filter, limit: growing.limit },
      placeholderData: keepPreviousData,
    }),
  );
  const change = (next: LateFilter) => {
    setFilter(next);
    setChosen(nobody);
  };
  if (!list.data) return <NotYet query={list} />;
  const { lines, total } = list.data;
  const open = lines.find(({ personId }) => personId === openId);
  // Whom a colleague reminded meanwhile is no longer in the list, and no longer chosen.
  const still = new Set([...chosen].filter((id) => lines.some(({ personId }) => personId === id)));
  return (
    <div className="late" data-panel={open ? '' : undefined}>
      <div className="late-list">
        <LateFilters filter={filter} onChange={change} />
        {maySend ? (
          <ActBar
            initiativeId={filter.initiativeId}
            chosen={still}
            shown={lines.length}
            onAll={() => setChosen(new Set(lines.map(({ personId }) => personId)))}
            onNone={() => setChosen(nobody)}
          />
        ) : null}
        <LateTable
          lines={lines}
          currentId={openId ?? undefined}
          isNarrow={open !== undefined}
          onOpen={({ personId }) => setOpenId(personId)}
          selection={maySend ? { ids: still, onChange: setChosen } : undefined}
          empty={
            <EmptyState icon="check" title={t(($) => $.reminders.empty)}>
              {t(($) => $.reminders.emptyHow)}
            </EmptyState>
          }
        />
        {growing.button(lines.length, total)}
      </div>
      {open ? <LatePanel key={open.personId} line={open} onClose={() => setOpenId(null)} /> : null}
    </div>
  );
}
