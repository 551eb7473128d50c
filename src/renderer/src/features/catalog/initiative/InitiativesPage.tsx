import '../catalog.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { HouseInitiative, Initiative } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pictogram } from '../../../ui/Pictogram.tsx';
import { Status } from '../../../ui/Status.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { Table, type TableColumn } from '../../../ui/Table.tsx';
import { useIsManagement } from '../rights.ts';
import { OpenStatus } from './OpenStatus.tsx';
import { offerIcons } from './offer-icons.ts';
import { useOpeningWords } from './opening-words.ts';
import { useOpenNow } from './use-house.ts';

type Row = Initiative & { now: HouseInitiative | undefined };

/** What the house offers, and what is open at this moment. */
export function InitiativesPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const isManagement = useIsManagement();
  const [withStopped, setWithStopped] = useState(false);
  const now = useOpenNow();
  const query = useQuery(
    orpc.catalog.listInitiatives.queryOptions({
      input: { includeInactive: withStopped },
      placeholderData: (earlier) => earlier,
    }),
  );
  const columns = useColumns();
  const rows = (query.data ?? []).map((initiative): Row => ({ ...initiative, now: now.get(initiative.id) }));
  const openCount = rows.filter((row) => row.now?.openness.open === true).length;
  const subtitle =
    openCount === 0
      ? t(($) => $.catalog.initiative.noneOpen)
      : t(($) => $.catalog.initiative.openCount, { count: openCount });
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.catalog.initiative.many)}
        subtitle={rows.length > 0 ? subtitle : undefined}
        actions={
          isManagement ? (
            <>
              <Switch
                label={t(($) => $.catalog.initiative.showStopped)}
                isOn={withStopped}
                onChange={setWithStopped}
                onText={t(($) => $.common.on)}
                offText={t(($) => $.common.off)}
              />
              <Button
                variant="primary"
                icon="plus"
                onPress={() =>
                  void navigate({ to: '/initiatives/$initiativeId', params: { initiativeId: 'new' } })
                }
              >
                {t(($) => $.catalog.initiative.new)}
              </Button>
            </>
          ) : null
        }
      />
      {query.data && rows.length === 0 ? (
        <EmptyState icon="initiative" title={t(($) => $.catalog.initiative.noneYet)}>
          {isManagement ? t(($) => $.catalog.initiative.noneYetWords) : null}
        </EmptyState>
      ) : query.data ? (
        <Table
          label={t(($) => $.catalog.initiative.many)}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowText={(row) => row.name}
          onOpen={({ id }) =>
            void navigate({ to: '/initiatives/$initiativeId', params: { initiativeId: id } })
          }
        />
      ) : (
        <Awaiting query={query} />
      )}
    </div>
  );
}

function useColumns(): readonly TableColumn<Row>[] {
  const { t } = useText();
  const words = useOpeningWords();
  return [
    {
      id: 'name',
      header: t(($) => $.catalog.initiative.one),
      isRowHeader: true,
      renderCell: (row) => (
        <span className="initiative-name">
          <Pictogram name={row.pictogram} />
          <bdi>{row.name}</bdi>
          {row.active ? null : (
            <Status tone="neutral" icon="stop">
              {t(($) => $.catalog.initiative.stopped)}
            </Status>
          )}
        </span>
      ),
    },
    {
      id: 'offer',
      header: t(($) => $.catalog.initiative.offer),
      renderCell: (row) => (
        <span className="initiative-offer">
          <Icon name={offerIcons[row.offerKind]} size="1.25rem" />
          {t(($) => $.catalog.offers[row.offerKind])}
        </span>
      ),
    },
    {
      id: 'now',
      header: t(($) => $.catalog.initiative.now),
      renderCell: (row) => (row.now ? <OpenStatus openness={row.now.openness} /> : null),
    },
    {
      id: 'today',
      header: t(($) => $.catalog.initiative.today),
      renderCell: (row) =>
        row.now ? (
          <span className={row.now.hoursToday.length === 0 ? 'catalog-quiet' : 'num'}>
            {words.ranges(row.now.hoursToday)}
          </span>
        ) : null,
    },
    {
      id: 'place',
      header: t(($) => $.catalog.initiative.place),
      renderCell: (row) => <bdi>{row.place}</bdi>,
    },
  ];
}
