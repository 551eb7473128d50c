import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ClaimLine } from '#shared/contract/claims.contract.ts';
import { claimOutcomes } from '#shared/contract/reminder-words.ts';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { NotYet, useGrowing } from '../loans/growing.tsx';
import { PersonLink } from '../people/PersonLink.tsx';
import { type ClaimActs, useClaimActs } from './claim-acts.ts';
import { savePdf } from './save-pdf.ts';

export interface ClaimsTabProps {
  view: 'search' | 'lost';
}

/** What is said to be back and is to be looked for, or what is lost; under it what was settled lately. */
export function ClaimsTab({ view }: ClaimsTabProps) {
  const { t } = useText();
  const { orpc, client } = useApi();
  const day = useHouseDay();
  const growing = useGrowing();
  const query = useQuery(
    orpc.reminders.claims.queryOptions({
      input: { view, limit: growing.limit },
      placeholderData: (earlier) => earlier,
    }),
  );
  const print = useMutation({
    mutationFn: async () =>
      savePdf(
        t(($) => $.reminders.made.searchFile),
        day,
        (await client.reminders.searchListPdf({})).base64,
      ),
  });
  if (!query.data) return <NotYet query={query} />;
  const { claims, total } = query.data;
  const isSearch = view === 'search';
  return (
    <div className="late-list">
      {isSearch && total > 0 ? (
        <div className="late-acts">
          <Button icon="print" isPending={print.isPending} onPress={() => print.mutate()}>
            {t(($) => $.reminders.claim.print)}
          </Button>
        </div>
      ) : null}
      {print.isError ? <FailurePanel error={print.error} /> : null}
      <ClaimTable
        label={t(($) => $.reminders.claim[isSearch ? 'searchList' : 'lostList'])}
        claims={claims}
        empty={
          <EmptyState
            icon="search"
            title={t(($) => $.reminders.claim[isSearch ? 'searchEmpty' : 'lostEmpty'])}
          >
            {t(($) => $.reminders.claim[isSearch ? 'searchEmptyHow' : 'lostEmptyHow'])}
          </EmptyState>
        }
      />
      {growing.button(claims.length, total)}
      <Settled kind={isSearch ? 'claimsReturned' : 'lost'} />
    </div>
  );
}

/** What ended lately, so that a mistake of today is undone and a thing that turns up late is found again. */
function Settled({ kind }: { kind: ClaimLine['kind'] }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.reminders.claims.queryOptions({ input: { view: 'resolved', limit: 100 } }));
  const claims = (query.data?.claims ?? []).filter((claim) => claim.kind === kind);
  if (claims.length === 0) return null;
  return (
    <section>
      <h2 className="late-heading">{t(($) => $.reminders.claim.settledList)}</h2>
      <ClaimTable label={t(($) => $.reminders.claim.settledList)} claims={claims} empty={null} />
    </section>
  );
}

function ClaimTable(props: { label: string; claims: readonly ClaimLine[]; empty: ReactNode }) {
  const columns = useColumns();
  return (
    <Table
      label={props.label}
      density="dense"
      columns={columns}
      rows={props.claims}
      rowId={({ id }) => id}
      rowText={({ kindName }) => kindName}
      empty={props.empty}
    />
  );
}

function useColumns(): TableColumn<ClaimLine>[] {
  const { t, i18n } = useText();
  const { house } = useStaffSession();
  const acts = useClaimActs();
  return [
    {
      id: 'what',
      header: t(($) => $.reminders.column.what),
      renderCell: (claim) => (
        <span className="late-who">
          <Link to="/things/items/$itemId" params={{ itemId: claim.itemId }}>
            <bdi>{claim.kindName}</bdi>
          </Link>
          <span className="late-quiet">
            {claim.barcode} · {claim.initiativeName}
          </span>
        </span>
      ),
    },
    {
      id: 'where',
      header: t(($) => $.reminders.claim.where),
      renderCell: ({ place }) => <bdi>{place || t(($) => $.reminders.claim.noPlace)}</bdi>,
    },
    {
      id: 'who',
      header: t(($) => $.reminders.claim.who),
      renderCell: (claim) => (
        <span className="late-who">
          <PersonLink id={claim.personId} name={claim.personName} number={claim.personNumber} />
          {claim.note === '' ? null : <span className="late-quiet">{claim.note}</span>}
        </span>
      ),
    },
    {
      id: 'since',
      header: t(($) => $.reminders.claim.since),
      width: '10rem',
      renderCell: ({ at }) => formatDayOf(at, house.timeZone, i18n.language),
    },
    {
      id: 'acts',
      header: t(($) => $.reminders.claim.actions),
      width: '24rem',
      renderCell: (claim) => <Outcomes claim={claim} acts={acts} />,
    },
  ];
}

function Outcomes({ claim, acts }: { claim: ClaimLine; acts: ClaimActs }) {
  const { t } = useText();
  const mayLetGo = useStaffSession().account.role !== 'volunteer';
  const thing = `${claim.kindName} ${claim.barcode}`;
  if (claim.outcome !== null) {
    const isGivenUp = claim.outcome === 'paid' || claim.outcome === 'writtenOff';
    return (
      <span className="late-claim">
        {t(($) => $.reminders.claim.outcome[claim.outcome ?? 'foundInHouse'])}
        {isGivenUp && mayLetGo ? (
          <Button size="small" onPress={() => acts.resolve(claim, 'foundInHouse', thing)}>
            {t(($) => $.reminders.claim.found)}
          </Button>
        ) : null}
        {claim.canUndoOutcome ? (
          <Button size="small" variant="quiet" icon="undo" onPress={() => acts.undoOutcome(claim.id)}>
            {t(($) => $.common.undo)}
          </Button>
        ) : null}
      </span>
    );
  }
  return (
    <span className="late-claim">
      {claimOutcomes
        .filter((outcome) => isOffered(outcome, claim, mayLetGo))
        .map((outcome) => (
          <Button
            key={outcome}
            size="small"
            variant={outcome === 'foundInHouse' ? 'secondary' : 'quiet'}
            aria-label={`${thing}: ${t(($) => $.reminders.claim.outcome[outcome])}`}
            onPress={() => acts.resolve(claim, outcome, thing)}
          >
            {t(($) => $.reminders.claim.outcome[outcome])}
          </Button>
        ))}
      {claim.kind === 'lost' ? null : (
        <Button size="small" variant="quiet" onPress={() => acts.say(claim.loanId, 'lost', thing)}>
          {t(($) => $.reminders.claim.lost)}
        </Button>
      )}
    </span>
  );
}

/** What is only said to be back is not paid for: first it is looked for. */
const isOffered = (
  outcome: (typeof claimOutcomes)[number],
  { kind }: Pick<ClaimLine, 'kind'>,
  mayLetGo: boolean,
): boolean => outcome === 'foundInHouse' || outcome === 'foundWithPerson' || (mayLetGo && kind === 'lost');
