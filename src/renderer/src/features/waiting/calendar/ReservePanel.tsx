import { useState } from 'react';
import type { Reservation } from '#shared/contract/reservations.contract.ts';
import { daysBetween, type LocalDay } from '#shared/domain/local-days.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { newId } from '../../../client/commands.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type Chosen, ChosenPerson } from '../Chosen.tsx';
import { useChangeReservation, useMakeReservation } from '../reservation-acts.ts';
import { ConflictList } from './ConflictList.tsx';
import type { Lane } from './Lanes.tsx';
import type { ChosenDays } from './month-days.ts';
import { useConflicts } from './use-calendar.ts';

export interface ReservePanelProps {
  kindId: string;
  chosen: ChosenDays;
  onDays: (days: ChosenDays) => void;
  itemId: string | null;
  onItem: (itemId: string | null) => void;
  lanes: readonly Lane[];
  person: Chosen | null;
  /** The reservation that gets other days; null for a new one. */
  moving: Reservation | null;
  onDone: () => void;
  /** Gives up moving. */
  onStop: () => void;
}

const anyItem = 'any';
type Via = 'desk' | 'phone';

/** For whom, when and which one: everything a reservation needs, with what stands in its way before it is sent. */
export function ReservePanel(props: ReservePanelProps) {
  const { kindId, chosen, itemId, moving, onDone, onStop } = props;
  const { t } = useText();
  const { role } = useStaffSession().account;
  const [reservationId, setReservationId] = useState(newId);
  const [person, setPerson] = useState<Chosen | null>(props.person);
  const [via, setVia] = useState<Via>('desk');
  const [note, setNote] = useState(moving?.note ?? '');
  const [reason, setReason] = useState('');
  const [tries, setTries] = useState(0);
  const conflicts = useConflicts({ kindId, chosen, itemId, moving });
  const done = () => {
    setReservationId(newId());
    setReason('');
    setTries(0);
    onDone();
  };
  const make = useMakeReservation(done);
  const change = useChangeReservation(done);
  const isOpinion = conflicts?.length === 1 && conflicts[0]?.what === 'tooLong';
  // Days that were long already need no reason again.
  const needsReason = isOpinion && !isAsLong(moving, chosen);
  const mayOverrule = needsReason && role !== 'volunteer';
  const { fromDay, toDay } = chosen;
  const isReady =
    fromDay !== null && toDay !== null && conflicts !== undefined && (conflicts.length === 0 || isOpinion);
  const send = () => {
    setTries(tries + 1);
    if (!isReady || fromDay === null || toDay === null) return;
    if (mayOverrule && reason.trim() === '') return;
    const overrule = mayOverrule ? { overrule: { reason: reason.trim() } } : {};
    const days = { itemId, fromDay, toDay, note: note.trim(), ...overrule };
    if (moving !== null)
      return change.mutate({ reservationId: moving.id, revision: moving.revision, ...days });
    if (person === null) return;
    make.mutate({
      reservationId,
      personId: person.id,
      kindId,
      via,
      ...days,
    });
  };
  const isAsked = tries > 0;
  return (
    <div className="reserve entry-fields">
      {make.error ? <FailurePanel error={make.error} /> : null}
      {change.error ? <FailurePanel error={change.error} /> : null}
      {moving === null ? (
        <ChosenPerson
          person={person}
          onChange={setPerson}
          error={isAsked && person === null ? t(($) => $.waiting.person.needed) : undefined}
        />
      ) : (
        <p className="waiting-first">
          <bdi>{moving.personName || moving.personNumber}</bdi>
        </p>
      )}
      <DayFields chosen={chosen} onDays={props.onDays} isAsked={isAsked} />
      <ItemField {...props} />
      <ConflictList conflicts={conflicts} kindId={kindId} person={person} />
      {mayOverrule ? (
        <TextField
          label={t(($) => $.waiting.reserve.reason)}
          hint={t(($) => $.waiting.reserve.reasonHint)}
          error={isAsked && reason.trim() === '' ? t(($) => $.waiting.move.needsReason) : undefined}
          value={reason}
          onChange={setReason}
          maxLength={200}
        />
      ) : null}
      {needsReason && role === 'volunteer' ? (
        <p className="waiting-quiet">{t(($) => $.waiting.reserve.askDesk)}</p>
      ) : null}
      {moving === null ? (
        <RadioGroup<Via>
          legend={t(($) => $.waiting.via.label)}
          isInline
          value={via}
          onChange={setVia}
          options={(['desk', 'phone'] as const).map((value) => ({
            value,
            label: t(($) => $.waiting.via[value]),
          }))}
        />
      ) : null}
      <TextField
        label={t(($) => $.waiting.note)}
        optionalText={t(($) => $.common.optional)}
        value={note}
        onChange={setNote}
        maxLength={200}
      />
      <div className="reserve-acts">
        <Button
          variant="primary"
          isPending={make.isPending || change.isPending}
          pendingLabel={t(($) => $.common.saving)}
          onPress={send}
        >
          {moving === null ? t(($) => $.waiting.reserve.act) : t(($) => $.waiting.reserve.saveChange)}
        </Button>
        {moving === null ? null : (
          <Button variant="quiet" onPress={onStop}>
            {t(($) => $.common.cancel)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Whether the days are no longer than those of the reservation that moves. */
function isAsLong(moving: Reservation | null, { fromDay, toDay }: ChosenDays): boolean {
  if (moving === null || fromDay === null || toDay === null) return false;
  return daysBetween(fromDay, toDay) <= daysBetween(moving.fromDay, moving.toDay);
}

interface DayFieldsProps {
  chosen: ChosenDays;
  onDays: (days: ChosenDays) => void;
  isAsked: boolean;
}

/** The same two days, typed: for who has them on the phone. */
function DayFields({ chosen, onDays, isAsked }: DayFieldsProps) {
  const { t } = useText();
  const today = useHouseDay();
  const day = useDayWords();
  const field = (name: 'fromDay' | 'toDay') => ({
    value: chosen[name],
    onChange: (value: LocalDay | null) => onDays({ ...chosen, [name]: value }),
    today,
    unreadable: t(($) => $.catalog.unreadableDay),
    describe: day,
    error: isAsked && chosen[name] === null ? t(($) => $.waiting.reserve.needsDay) : undefined,
  });
  return (
    <div className="entry-row reserve-days">
      <DateField label={t(($) => $.waiting.reserve.from)} {...field('fromDay')} />
      <DateField label={t(($) => $.waiting.reserve.to)} {...field('toDay')} />
    </div>
  );
}

function ItemField({ lanes, itemId, onItem }: ReservePanelProps) {
  const { t } = useText();
  if (lanes.length < 2) return null;
  return (
    <Select
      label={t(($) => $.waiting.item.label)}
      placeholder={t(($) => $.common.choose)}
      value={itemId ?? anyItem}
      onChange={(value) => onItem(value === anyItem ? null : value)}
      options={[
        { value: anyItem, label: t(($) => $.waiting.item.any) },
        ...lanes.map(({ itemId: id, barcode, itemPlace }) => ({
          value: id,
          label: barcode,
          ...(itemPlace === '' ? {} : { hint: itemPlace }),
        })),
      ]}
    />
  );
}
