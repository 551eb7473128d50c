import './money.css';
import { useText } from '../../app/text.ts';
import { useKeptState } from '../../staff/form/kept.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { DayMoney } from './DayMoney.tsx';
import { useOwnInitiatives } from './dialogs/fields.tsx';
import { HeldDeposits } from './HeldDeposits.tsx';
import { OpenBalances } from './OpenBalances.tsx';

type View = 'owes' | 'deposits' | 'credit' | 'day';
const everywhere = 'all';

/** What is open in the house: who has something to pay or to get back, deposits in keeping, the money of a day. */
export function MoneyPage() {
  const { t } = useText();
  const [view, setView] = useKeptState<View>('money.view', 'owes');
  const [chosen, setChosen] = useKeptState<string>('money.initiative', everywhere);
  const initiatives = useOwnInitiatives();
  const initiativeId = chosen === everywhere ? null : chosen;
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
            value={chosen}
            onChange={setChosen}
            options={[
              { value: everywhere, label: t(($) => $.money.overview.everyInitiative) },
              ...initiatives,
            ]}
          />
        }
      />
      <Tabs<View>
        label={t(($) => $.money.overview.views)}
        selected={view}
        onChange={setView}
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
