import '../catalog/catalog.css';
import './waiting.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { FilterParams } from '#shared/contract/filter-words.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useInitiatives } from '../catalog/use-initiatives.ts';
import { SavedFilters } from '../filters/SavedFilters.tsx';
import { AskDialog } from './AskDialog.tsx';
import { PutReadySheet } from './PutReadySheet.tsx';
import { QueueTab } from './QueueTab.tsx';
import { ReadyTab } from './ReadyTab.tsx';
import { ComingTab, FetchTab } from './ReservationTabs.tsx';
import { ReserveDialog } from './ReserveDialog.tsx';
import { useWaitingFigures } from './use-waiting-figures.ts';
import { type WaitingTab, waitingSearch } from './waiting-search.ts';

/** Everything that is asked for: what lies ready, what is to be fetched, who waits, and what is to come. */
export function WaitingPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { tab = 'ready', initiative } = useSearch({ from: '/waiting' });
  const figures = useWaitingFigures(initiative);
  const show = (
    next: { tab?: WaitingTab | undefined; initiative?: string | undefined },
    isPushed = false,
  ) => {
    const wanted = { tab, initiative, ...next };
    void navigate({
      to: '/waiting',
      replace: !isPushed,
      search: { tab: wanted.tab, ...(wanted.initiative ? { initiative: wanted.initiative } : {}) },
    });
  };
  return (
    <div className="catalog-page waiting">
      <PageHeader
        title={t(($) => $.staff.places.waiting)}
        subtitle={t(($) => $.waiting.subtitle)}
        actions={<PageActs hasSheet={(figures.ready ?? 0) + (figures.fetch ?? 0) > 0} />}
      />
      <InitiativeFilter initiative={initiative} onChange={(id) => show({ initiative: id })} />
      <SavedFilters
        list="waiting"
        params={paramsOf(tab, initiative)}
        onOpen={(saved) => {
          const { tab: to = 'ready', initiative: of } = waitingSearch({ ...saved?.params });
          show({ tab: to, initiative: of }, true);
        }}
      />
      <Tabs<WaitingTab>
        label={t(($) => $.staff.places.waiting)}
        selected={tab}
        onChange={(next) => show({ tab: next })}
        items={[
          {
            id: 'ready',
            label: t(($) => $.waiting.tabs.ready),
            count: figures.ready,
            content: <ReadyTab initiativeId={initiative} />,
          },
          {
            id: 'fetch',
            label: t(($) => $.waiting.tabs.fetch),
            count: figures.fetch,
            content: <FetchTab initiativeId={initiative} />,
          },
          {
            id: 'queue',
            label: t(($) => $.waiting.tabs.queue),
            count: figures.queue,
            content: <QueueTab initiativeId={initiative} />,
          },
          {
            id: 'coming',
            label: t(($) => $.waiting.tabs.coming),
            count: figures.coming,
            content: <ComingTab initiativeId={initiative} />,
          },
        ]}
      />
      <Sheet initiativeId={initiative} />
    </div>
  );
}

/** What lies ready is where one begins: that tab alone is no filter. */
const paramsOf = (tab: WaitingTab, initiative: string | undefined): FilterParams => ({
  ...(tab !== 'ready' && { tab }),
  ...(initiative !== undefined && { initiative }),
});

function PageActs({ hasSheet }: { hasSheet: boolean }) {
  const { t } = useText();
  const [asked, setAsked] = useState<'hold' | 'reservation' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      {hasSheet ? (
        <Button icon="print" onPress={() => window.print()}>
          {t(($) => $.waiting.sheet.print)}
        </Button>
      ) : null}
      <Button icon="calendar" onPress={() => setAsked('reservation')}>
        {t(($) => $.waiting.reserve.open)}
      </Button>
      <Button variant="primary" icon="plus" onPress={() => setAsked('hold')}>
        {t(($) => $.waiting.ask.open)}
      </Button>
      {asked === 'hold' ? <AskDialog onClose={close} /> : null}
      {asked === 'reservation' ? <ReserveDialog onClose={close} /> : null}
    </>
  );
}

const everything = 'all';

/** Whose: all, or one initiative. Volunteers choose among their own. */
function InitiativeFilter(props: {
  initiative: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const { t } = useText();
  const { account } = useStaffSession();
  const own = new Set(account.initiativeIds);
  const initiatives = useInitiatives().filter(({ id }) => account.role !== 'volunteer' || own.has(id));
  if (initiatives.length < 2) return null;
  return (
    <div className="waiting-filter">
      <Select
        label={t(($) => $.catalog.initiative.one)}
        isLabelHidden
        placeholder={t(($) => $.common.choose)}
        value={props.initiative ?? everything}
        onChange={(value) => props.onChange(value === everything ? undefined : value)}
        options={[
          { value: everything, label: t(($) => $.catalog.things.allInitiatives) },
          ...initiatives.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}

const most = 500;

function Sheet({ initiativeId }: { initiativeId: string | undefined }) {
  const { orpc } = useApi();
  const of = initiativeId === undefined ? {} : { initiativeId };
  const holds = useQuery(orpc.holds.list.queryOptions({ input: { view: 'ready', limit: most, ...of } }));
  const reservations = useQuery(
    orpc.reservations.list.queryOptions({ input: { view: 'today', limit: most, ...of } }),
  );
  return (
    <PutReadySheet holds={holds.data?.holds ?? []} reservations={reservations.data?.reservations ?? []} />
  );
}
