import './trajectories.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { BackLink } from '../../staff/form/BackLink.tsx';
import { useDayWords } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Status } from '../../ui/Status.tsx';
import { useAct } from '../upkeep/acts.ts';
import type { ActInput } from './acts.ts';
import { AppointmentsCard } from './parts/AppointmentsCard.tsx';
import { EndDialog } from './parts/EndDialog.tsx';
import { GoalsCard } from './parts/GoalsCard.tsx';
import { HowCard } from './parts/HowCard.tsx';
import { MomentsCard } from './parts/MomentsCard.tsx';
import { NotesCard } from './parts/NotesCard.tsx';
import { OcmwDialog } from './parts/OcmwDialog.tsx';
import { TeamDialog } from './parts/TeamDialog.tsx';

/** One trajectory: what is wanted, who does what, how it goes. */
export function TrajectoryPage() {
  const { trajectoryId } = useParams({ from: '/trajectories/$trajectoryId' });
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.trajectories.get.queryOptions({ input: { trajectoryId } }));
  if (query.data) return <Known trajectory={query.data} />;
  return (
    <div className="catalog-page">
      <p>
        <BackLink to="/trajectories">{t(($) => $.staff.places.trajectories)}</BackLink>
      </p>
      <Awaiting query={query} />
    </div>
  );
}

function Known({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useText();
  const { person } = trajectory;
  return (
    <div className="catalog-page tr-page">
      <PageHeader
        title={person.name || person.number}
        back={<BackLink to="/trajectories">{t(($) => $.staff.places.trajectories)}</BackLink>}
        status={<Stands trajectory={trajectory} />}
        subtitle={<Facts trajectory={trajectory} />}
        actions={<Acts trajectory={trajectory} />}
      />
      <div className="tr-columns" data-page="">
        <div className="tr-column">
          <GoalsCard trajectory={trajectory} />
          <HowCard trajectory={trajectory} />
        </div>
        <div className="tr-column">
          <MomentsCard trajectory={trajectory} />
          <AppointmentsCard trajectory={trajectory} />
          <NotesCard trajectory={trajectory} />
        </div>
      </div>
      <p className="tr-quiet">{t(($) => $.trajectories.page.logged)}</p>
    </div>
  );
}

function Stands({ trajectory: { errorReason, endReason } }: { trajectory: Trajectory }) {
  const { t } = useText();
  if (errorReason !== null)
    return <Status tone="attention">{t(($) => $.trajectories.page.inError, { reason: errorReason })}</Status>;
  return endReason === null ? null : (
    <Status tone="neutral">{t(($) => $.trajectories.end[endReason])}</Status>
  );
}

function Facts({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useText();
  const day = useDayWords();
  const { person, startedDay, endedDay, isHousehold, ocmwFile, team } = trajectory;
  return (
    <>
      <Link to="/people/$personId" params={{ personId: person.id }}>
        {person.number}
      </Link>
      {' · '}
      {[
        isHousehold ? t(($) => $.trajectories.page.household) : null,
        endedDay === null
          ? t(($) => $.trajectories.page.from, { day: day(startedDay) })
          : t(($) => $.trajectories.page.fromTo, { from: day(startedDay), to: day(endedDay) }),
        ocmwFile ? t(($) => $.trajectories.page.ocmw) : null,
        t(($) => $.trajectories.page.team, { names: team.map(({ name }) => name).join(', ') }),
      ]
        .filter((part) => part !== null)
        .join(' · ')}
    </>
  );
}

function Acts({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useText();
  const { client } = useApi();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'team' | 'end' | 'ocmw' | null>(null);
  const reopen = useAct((input: ActInput<'reopen'>) => client.trajectories.reopen(input));
  const putBack = useAct((input: ActInput<'undoError'>) => client.trajectories.undoError(input));
  const { id: trajectoryId, revision } = trajectory;
  if (trajectory.errorReason !== null)
    return (
      <Button icon="undo" onPress={() => putBack.mutate({ trajectoryId })}>
        {t(($) => $.trajectories.page.putBack)}
      </Button>
    );
  return (
    <>
      <Button icon="people" onPress={() => setOpen('team')}>
        {t(($) => $.trajectories.page.teamEdit)}
      </Button>
      <Button onPress={() => setOpen('ocmw')}>{t(($) => $.trajectories.ocmw.button)}</Button>
      {trajectory.endedDay === null ? (
        <Button icon="check" onPress={() => setOpen('end')}>
          {t(($) => $.trajectories.page.end)}
        </Button>
      ) : (
        <Button icon="undo" onPress={() => reopen.mutate({ trajectoryId, revision })}>
          {t(($) => $.trajectories.page.reopen)}
        </Button>
      )}
      <Button
        variant="primary"
        icon="eye"
        onPress={() => void navigate({ to: '/trajectories/$trajectoryId/shown', params: { trajectoryId } })}
      >
        {t(($) => $.trajectories.page.turn)}
      </Button>
      {open === 'team' ? <TeamDialog trajectory={trajectory} onClose={() => setOpen(null)} /> : null}
      {open === 'ocmw' ? <OcmwDialog trajectory={trajectory} onClose={() => setOpen(null)} /> : null}
      {open === 'end' ? <EndDialog trajectory={trajectory} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
