import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SavedFilters } from '../filters/SavedFilters.tsx';
import { NotYet, useGrowing } from '../loans/growing.tsx';
import { ActBar } from './ActBar.tsx';
import { LateFilters } from './LateFilters.tsx';
import { LatePanel } from './LatePanel.tsx';
import { LateTable } from './LateTable.tsx';
import { filterIn, type LateFilter, lateSearch, noFilter, paramsIn } from './late-filter.ts';

const nobody: ReadonlySet<string> = new Set();

/** Persons with late things, the worst first; choose some, and remind them. */
export function LateTab() {
  const { t } = useText();
  const { orpc } = useApi();
  const maySend = useStaffSession().account.role !== 'volunteer';
  const search = useSearch({ from: '/late' });
  const navigate = useNavigate();
  const filter = filterIn(search);
  const [chosen, setChosen] = useState(nobody);
  const [openId, setOpenId] = useState<string | null>(null);
  const growing = useGrowing();
  const list = useQuery(
    orpc.reminders.list.queryOptions({
      input: { ...filter, limit: growing.limit },
      placeholderData: keepPreviousData,
    }),
  );
  const change = (next: LateFilter, how: 'push' | 'replace' = 'replace') => {
    void navigate({ to: '/late', search: next, replace: how === 'replace' });
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
        <SavedFilters
          list="late"
          params={paramsIn(filter)}
          onOpen={(saved) => change(saved ? lateSearch({ ...saved.params }) : noFilter, 'push')}
        />
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
