import { useState } from 'react';
import type { Appointment, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { saveFile } from '../../../staff/save-file.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Status } from '../../../ui/Status.tsx';
import { AppointmentDialog } from './AppointmentDialog.tsx';

/** When, with whom, where; each can go to a calendar. */
export function AppointmentsCard({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useText();
  const today = useHouseDay();
  const [open, setOpen] = useState<{ appointment: Appointment | null } | null>(null);
  const { appointments } = trajectory;
  const [coming, past] = [
    appointments.filter(({ day }) => day >= today),
    appointments.filter(({ day }) => day < today).toReversed(),
  ];
  return (
    <Card
      title={t(($) => $.trajectories.appointment.title)}
      icon="calendar"
      aside={
        <Button size="small" icon="plus" onPress={() => setOpen({ appointment: null })}>
          {t(($) => $.trajectories.appointment.new)}
        </Button>
      }
    >
      {appointments.length === 0 ? (
        <p className="tr-quiet">{t(($) => $.trajectories.appointment.none)}</p>
      ) : (
        <ul className="tr-actions">
          {[...coming, ...past].map((appointment) => (
            <Row
              key={appointment.id}
              appointment={appointment}
              isPast={appointment.day < today}
              onEdit={() => setOpen({ appointment })}
            />
          ))}
        </ul>
      )}
      {open === null ? null : (
        <AppointmentDialog
          trajectoryId={trajectory.id}
          appointment={open.appointment}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}

function Row(props: { appointment: Appointment; isPast: boolean; onEdit: () => void }) {
  const { appointment, isPast, onEdit } = props;
  const { t } = useText();
  const { client } = useApi();
  const words = useDayWords();
  const { id, time, withWhom, place, note, cancelled } = appointment;
  const day = words(appointment.day);
  const save = async () => {
    const { fileName, text } = await client.trajectories.appointmentFile({ appointmentId: id });
    saveFile(fileName, [text], 'text/calendar;charset=utf-8');
  };
  return (
    <li data-state={isPast || cancelled ? 'done' : 'open'}>
      <div>
        <p>
          {day} <span className="num">{time}</span>
        </p>
        <p className="tr-quiet">{[withWhom, place, note].filter((part) => part !== '').join(' · ')}</p>
      </div>
      {cancelled ? <Status tone="neutral">{t(($) => $.trajectories.appointment.cancelled)}</Status> : null}
      {isPast ? null : (
        <Button
          size="small"
          variant="quiet"
          icon="calendar"
          aria-label={t(($) => $.trajectories.appointment.fileNamed, { day })}
          onPress={() => void save()}
        >
          {t(($) => $.trajectories.appointment.file)}
        </Button>
      )}
      <IconButton
        icon="edit"
        size="small"
        label={t(($) => $.trajectories.appointment.edit, { day })}
        onPress={onEdit}
      />
    </li>
  );
}
