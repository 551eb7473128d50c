import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Measurement, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useAct } from '../../upkeep/acts.ts';
import type { ActInput } from '../acts.ts';
import { statusTone } from '../list/DueList.tsx';
import { MissDialog } from './MissDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';

/** The fixed moments: when, how they stand, and filling them in. */
export function MomentsCard({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useText();
  const [missed, setMissed] = useState<Measurement | null>(null);
  const [moved, setMoved] = useState<Measurement | null>(null);
  return (
    <Card title={t(($) => $.trajectories.measure.moments)} icon="clock">
      <ul className="tr-actions tr-moments">
        {trajectory.measurements.map((one) => (
          <Moment
            key={one.id}
            trajectoryId={trajectory.id}
            moment={one}
            onMiss={() => setMissed(one)}
            onMove={() => setMoved(one)}
          />
        ))}
      </ul>
      {missed === null ? null : <MissDialog measurement={missed} onClose={() => setMissed(null)} />}
      {moved === null ? null : <MoveDialog measurement={moved} onClose={() => setMoved(null)} />}
    </Card>
  );
}

interface MomentProps {
  trajectoryId: string;
  moment: Measurement;
  onMiss: () => void;
  onMove: () => void;
}

function Moment(props: MomentProps) {
  const { moment } = props;
  const { t } = useText();
  const day = useDayWords();
  const { stage, state, status, doneDay, plannedDay, windowDays, missedReason, missedNote } = moment;
  return (
    <li data-state={state === 'planned' ? 'open' : 'done'}>
      <div>
        <p>{t(($) => $.trajectories.stage[stage])}</p>
        <p className="tr-quiet">
          {doneDay === null
            ? t(($) => $.trajectories.measure.planned, { day: day(plannedDay), days: windowDays })
            : t(($) => $.trajectories.measure.doneOn, { day: day(doneDay) })}
          {missedReason === null ? null : (
            <>
              <br />
              {t(($) => $.trajectories.measure.miss)}: {t(($) => $.trajectories.missed[missedReason])}
              {missedNote === '' ? '' : ` (${missedNote})`}
            </>
          )}
        </p>
      </div>
      {status === null ? (
        moment.inWindow === false ? (
          <Status tone="neutral">{t(($) => $.trajectories.measure.late)}</Status>
        ) : null
      ) : (
        <Status tone={statusTone[status]}>{t(($) => $.trajectories.status[status])}</Status>
      )}
      <MomentActs {...props} />
    </li>
  );
}

function MomentActs(props: MomentProps) {
  const { trajectoryId, moment, onMiss, onMove } = props;
  const { t } = useText();
  const { client } = useApi();
  const navigate = useNavigate();
  const undo = useAct((input: ActInput<'undoMiss'>) => client.trajectories.undoMiss(input));
  const { id: measurementId, revision, state, status } = moment;
  const stage = t(($) => $.trajectories.stage[moment.stage]).toLocaleLowerCase();
  const fill = () =>
    void navigate({
      to: '/trajectories/$trajectoryId/measure/$measurementId',
      params: { trajectoryId, measurementId },
    });
  if (state === 'missed')
    return (
      <Button
        size="small"
        variant="quiet"
        aria-label={t(($) => $.trajectories.measure.undoMissNamed, { stage })}
        onPress={() => undo.mutate({ measurementId, revision })}
      >
        {t(($) => $.trajectories.measure.undoMiss)}
      </Button>
    );
  if (state === 'done')
    return (
      <Button
        size="small"
        variant="quiet"
        aria-label={t(($) => $.trajectories.measure.correctNamed, { stage })}
        onPress={fill}
      >
        {t(($) => $.trajectories.measure.correct)}
      </Button>
    );
  return (
    <>
      {status === 'later' ? null : (
        <Button
          size="small"
          variant="quiet"
          aria-label={t(($) => $.trajectories.measure.missNamed, { stage })}
          onPress={onMiss}
        >
          {t(($) => $.trajectories.measure.miss)}
        </Button>
      )}
      <IconButton
        icon="calendar"
        size="small"
        label={t(($) => $.trajectories.measure.moveNamed, { stage })}
        onPress={onMove}
      />
      <Button size="small" aria-label={t(($) => $.trajectories.measure.startNamed, { stage })} onPress={fill}>
        {t(($) => $.trajectories.measure.start)}
      </Button>
    </>
  );
}
