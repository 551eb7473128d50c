import '../trajectories.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { isCareRole } from '#shared/contract/roles.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { TrajectoryRow } from './TrajectoryRow.tsx';

/** The trajectories of a person, for who is on their team. */
export function PersonTrajectories({ personId }: { personId: string }) {
  const { role } = useStaffSession().account;
  return isCareRole(role) ? <TrajectoriesCard personId={personId} /> : null;
}

function TrajectoriesCard({ personId }: { personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const found = useQuery(orpc.trajectories.ofPerson.queryOptions({ input: { personId } })).data;
  return (
    <Card
      title={t(($) => $.trajectories.person.title)}
      icon="people"
      aside={
        <Button
          size="small"
          icon="plus"
          onPress={() => void navigate({ to: '/trajectories', search: { person: personId } })}
        >
          {t(($) => $.trajectories.person.start)}
        </Button>
      }
    >
      {found === undefined ? null : found.length === 0 ? (
        <p className="tr-quiet">{t(($) => $.trajectories.person.none)}</p>
      ) : (
        <ul className="tr-rows">
          {found.map((trajectory) => (
            <TrajectoryRow key={trajectory.id} trajectory={trajectory} />
          ))}
        </ul>
      )}
    </Card>
  );
}
