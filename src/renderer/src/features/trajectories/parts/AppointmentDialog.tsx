import { useState } from 'react';
import type { Appointment } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { FormCheckbox, FormDate, FormNumber, FormText } from '../../../staff/form/fields.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { ActDialog } from '../ActDialog.tsx';
import type { ActInput } from '../acts.ts';

interface Values {
  day: string | null;
  time: string;
  minutes: number | null;
  withWhom: string;
  place: string;
  note: string;
  cancelled: boolean;
  offKiosk: boolean;
}
interface AppointmentDialogProps {
  trajectoryId: string;
  /** Null: a new one. */
  appointment: Appointment | null;
  onClose: () => void;
}

/** `9:30`, `930` and `09.30` are all half past nine; null for what is no time. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})[:.hu]?(\d{2})$/.exec(text.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${match[2] ?? ''}`;
}

/** Makes, moves or calls off an appointment. */
export function AppointmentDialog({ trajectoryId, appointment, onClose }: AppointmentDialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const today = useHouseDay();
  const [fresh] = useState(newId);
  const isNew = appointment === null;
  const { day, time, minutes, withWhom, place, note, cancelled, offKiosk } = appointment ?? {
    day: null,
    time: '',
    minutes: 60,
    withWhom: '',
    place: '',
    note: '',
    cancelled: false,
    offKiosk: false,
  };
  return (
    <ActDialog<Values, ActInput<'setAppointment'>, unknown>
      title={t(($) => (isNew ? $.trajectories.appointment.newTitle : $.trajectories.appointment.changeTitle))}
      sendLabel={t(($) => $.common.save)}
      draft={`trajectories.appointment.${appointment?.id ?? trajectoryId}`}
      initial={{ day, time, minutes, withWhom, place, note, cancelled, offKiosk }}
      fields={['day', 'time', 'minutes', 'withWhom', 'place', 'note', 'cancelled', 'offKiosk']}
      call={(input) => client.trajectories.setAppointment(input)}
      inputOf={(values) => {
        const at = readTime(values.time);
        if (values.day === null || at === null) return null;
        return {
          trajectoryId,
          appointmentId: appointment?.id ?? fresh,
          revision: appointment?.revision ?? 0,
          day: values.day,
          time: at,
          minutes: values.minutes ?? 60,
          withWhom: values.withWhom.trim(),
          place: values.place.trim(),
          note: values.note.trim(),
          cancelled: values.cancelled,
          offKiosk: values.offKiosk,
        };
      }}
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <FormDate<Values>
            control={control}
            name="day"
            label={t(($) => $.trajectories.appointment.day)}
            today={today}
            unreadable={t(($) => $.catalog.unreadableDay)}
            check={(value) => (value === null ? t(($) => $.trajectories.action.needsDay) : undefined)}
          />
          <FormText<Values>
            control={control}
            name="time"
            width="s"
            label={t(($) => $.trajectories.appointment.time)}
            hint={t(($) => $.trajectories.appointment.timeHint)}
            check={(text) =>
              readTime(text) === null ? t(($) => $.trajectories.appointment.needsTime) : undefined
            }
          />
          <FormNumber<Values>
            control={control}
            name="minutes"
            label={t(($) => $.trajectories.appointment.minutes)}
            min={5}
            max={720}
          />
          <FormText<Values>
            control={control}
            name="withWhom"
            label={t(($) => $.trajectories.appointment.withWhom)}
            hint={t(($) => $.trajectories.appointment.withHint)}
            maxLength={120}
            check={(text) =>
              text.trim() === '' ? t(($) => $.trajectories.appointment.needsWith) : undefined
            }
          />
          <FormText<Values>
            control={control}
            name="place"
            label={t(($) => $.trajectories.appointment.place)}
            maxLength={160}
          />
          <FormText<Values>
            control={control}
            name="note"
            label={t(($) => $.trajectories.appointment.note)}
            optionalText={t(($) => $.common.optional)}
            maxLength={400}
          />
          <FormCheckbox<Values>
            control={control}
            name="offKiosk"
            label={t(($) => $.trajectories.appointment.offKiosk)}
            hint={t(($) => $.trajectories.appointment.offKioskHint)}
          />
          {isNew ? null : (
            <FormCheckbox<Values>
              control={control}
              name="cancelled"
              label={t(($) => $.trajectories.appointment.cancel)}
            />
          )}
        </>
      )}
    </ActDialog>
  );
}
