import './money.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FilterParams } from '#shared/contract/filter-words.ts';
import { useText } from '../../app/text.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { SavedFilters } from '../filters/SavedFilters.tsx';
import { DayMoney } from './DayMoney.tsx';
import { useOwnInitiatives } from './dialogs/fields.tsx';
import { HeldDeposits } from './HeldDeposits.tsx';
import { type MoneySearch, type MoneyView, moneySearch } from './money-search.ts';
import { OpenBalances } from './OpenBalances.tsx';

const everywhere = 'all';

/** What is open in the house: who has something to pay or to get back, deposits in keeping, the money of a day. */
export function MoneyPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { view = 'owes', initiative } = useSearch({ from: '/money' });
  const initiatives = useOwnInitiatives();
  const initiativeId = initiative ?? null;
  const show = (next: MoneySearch, how: 'push' | 'replace' = 'replace') => {
    const { view: to, initiative: of } = { view, initiative, ...next };
    void navigate({
      to: '/money',
      replace: how === 'replace',
      search: { ...(to && { view: to }), ...(of !== undefined && { initiative: of }) },
    });
  };
  return (
    <div className="money-page">
      <PageHeader
        title={t(($) => $.money.title)}
        subtitle={t(($) => $.money.subtitle)}
        icon="euro"
        actions={
          <Select
            label={t(($) => $.money.overview.initiative)}
            isLabelHidden
            width="m"
            placeholder={t(($) => $.money.overview.everyInitiative)}
            value={initiative ?? everywhere}
            onChange={(value) => show({ initiative: value === everywhere ? undefined : value })}
            options={[
              { value: everywhere, label: t(($) => $.money.overview.everyInitiative) },
              ...initiatives,
            ]}
          />
        }
      />
      <SavedFilters
        list="money"
        params={{
          ...(view !== 'owes' && { view }),
          ...(initiative !== undefined && { initiative }),
        }}
        onOpen={(saved) => show({ view: 'owes', initiative: undefined, ...given(saved?.params) }, 'push')}
      />
      <Tabs<MoneyView>
        label={t(($) => $.money.overview.views)}
        selected={view}
        onChange={(next) => show({ view: next })}
        items={[
          {
            id: 'owes',
            label: t(($) => $.money.overview.owes),
            content: <OpenBalances show="owes" initiativeId={initiativeId} />,
          },
          {
            id: 'deposits',
            label: t(($) => $.money.overview.deposits),
            content: <HeldDeposits initiativeId={initiativeId} />,
          },
          {
            id: 'credit',
            label: t(($) => $.money.overview.credit),
            content: <OpenBalances show="credit" initiativeId={initiativeId} />,
          },
          {
            id: 'day',
            label: t(($) => $.money.overview.day),
            content: <DayMoney initiativeId={initiativeId} />,
          },
        ]}
      />
    </div>
  );
}

/** What a saved filter says; what it leaves out is as one begins. */
function given(params: FilterParams | undefined): MoneySearch {
  const search = moneySearch({ ...params });
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
