import '../../catalog/catalog.css';
import '../trajectories.css';
import '../../agenda/agenda.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { NotYet } from '../../loans/growing.tsx';
import { DueList } from './DueList.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { TrajectoryRow } from './TrajectoryRow.tsx';

type View = 'open' | 'ended';

/** The people I accompany, and what there is to do for them. */
export function TrajectoriesPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { view = 'open', person } = useSearch({ from: '/trajectories' });
  const [isOpening, setOpening] = useState(false);
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.staff.places.trajectories)}
        subtitle={t(($) => $.trajectories.list.subtitle)}
        actions={
          <>
            <Link to="/trajectories/figures" className="ag-link">
              {t(($) => $.trajectories.figures.link)}
            </Link>
            <Button variant="primary" icon="plus" onPress={() => setOpening(true)}>
              {t(($) => $.trajectories.list.new)}
            </Button>
          </>
        }
      />
      <div className="tr-columns">
        <DueList />
        <Tabs<View>
          label={t(($) => $.staff.places.trajectories)}
          selected={view}
          onChange={(next) => void navigate({ to: '/trajectories', replace: true, search: { view: next } })}
          items={(['open', 'ended'] as const).map((id) => ({
            id,
            label: t(($) => $.trajectories.list.view[id]),
            content: <List view={id} />,
          }))}
        />
      </div>
      {isOpening ? <OpenDialog person={null} onClose={() => setOpening(false)} /> : null}
      {person === undefined ? null : <OpenFor key={person} personId={person} />}
    </div>
  );
}

/** Comes from a person's page: the person is chosen already. */
function OpenFor({ personId }: { personId: string }) {
  const { orpc } = useApi();
  const navigate = useNavigate();
  const person = useQuery(orpc.people.get.queryOptions({ input: { personId } })).data;
  if (!person) return null;
  return (
    <OpenDialog
      person={{ id: person.id, name: person.name || person.number }}
      onClose={() => void navigate({ to: '/trajectories', replace: true, search: {} })}
    />
  );
}

function List({ view }: { view: View }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.trajectories.list.queryOptions({ input: { view } }));
  if (!query.data) return <NotYet query={query} />;
  if (query.data.length === 0)
    return (
      <EmptyState icon="people" title={t(($) => $.trajectories.list.empty[view])}>
        {t(($) => $.trajectories.list.emptyWords)}
      </EmptyState>
    );
  return (
    <ul className="tr-rows" aria-label={t(($) => $.trajectories.list.view[view])}>
      {query.data.map((trajectory) => (
        <TrajectoryRow key={trajectory.id} trajectory={trajectory} />
      ))}
    </ul>
  );
}
