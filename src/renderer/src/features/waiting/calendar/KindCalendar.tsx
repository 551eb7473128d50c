import { type ReactNode, useState } from 'react';
import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import type { Reservation } from '#shared/contract/reservations.contract.ts';
import { useText } from '../../../app/text.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useMayWrite } from '../../catalog/rights.ts';
import type { Chosen } from '../Chosen.tsx';
import { ReservationRow } from '../ReservationRow.tsx';
import { useReservationActs } from '../reservation-acts.ts';
import { Lanes, LanesLegend } from './Lanes.tsx';
import { Months } from './Months.tsx';
import { type ChosenDays, choose, type Month, monthOf } from './month-days.ts';
import { ReservePanel } from './ReservePanel.tsx';
import { useCalendar } from './use-calendar.ts';

export interface KindCalendarProps {
  kind: ItemKind;
  person: Chosen | null;
  reservations: readonly Reservation[];
  moving: Reservation | null;
  back: ReactNode;
  onStop: () => void;
}

const nothing: ChosenDays = { fromDay: null, toDay: null };

/** Two months of a kind to choose days in, what fills the days of each item, and the reservations there are. */
export function KindCalendar({ kind, person, reservations, moving, back, onStop }: KindCalendarProps) {
  const { t } = useText();
  const today = useHouseDay();
  const day = useDayWords();
  const mayAct = useMayWrite()(kind.initiativeId);
  const [month, setMonth] = useState<Month>(monthOf(moving?.fromDay ?? today));
  const [chosen, setChosen] = useState<ChosenDays>(
    moving ? { fromDay: moving.fromDay, toDay: moving.toDay } : nothing,
  );
  const [itemId, setItemId] = useState(moving && !moving.isFlexible ? moving.itemId : null);
  const { calendar, lanes, fromDay, length } = useCalendar(kind.id, month);
  const firstFree = calendar.data?.firstFree ?? null;
  if (!calendar.data) return <Awaiting query={calendar} />;
  const { loanDays, days, total } = calendar.data;
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.waiting.calendar.of, { thing: kind.name })}
        subtitle={
          loanDays === null
            ? t(($) => $.waiting.calendar.notLent)
            : firstFree === null
              ? t(($) => $.waiting.calendar.never)
              : t(($) => $.waiting.calendar.firstFree, { day: day(firstFree) })
        }
        back={back}
        actions={
          firstFree === null ? null : (
            <Button
              icon="forward"
              onPress={() => {
                setMonth(monthOf(firstFree));
                setChosen({ fromDay: firstFree, toDay: null });
              }}
            >
              {t(($) => $.waiting.calendar.goFirstFree)}
            </Button>
          )
        }
      />
      <div className="calendar">
        <Card title={t(($) => $.waiting.calendar.choose)} icon="calendar">
          <Months
            month={month}
            onMonth={setMonth}
            days={days}
            total={total}
            chosen={chosen}
            onChoose={(picked) => setChosen(choose(chosen, picked))}
          />
        </Card>
        {mayAct && loanDays !== null ? (
          <Card
            title={
              moving === null ? t(($) => $.waiting.reserve.for) : t(($) => $.waiting.reserve.changeTitle)
            }
            icon="person"
          >
            <ReservePanel
              kindId={kind.id}
              chosen={chosen}
              onDays={setChosen}
              itemId={itemId}
              onItem={setItemId}
              lanes={lanes.data?.lanes ?? []}
              person={person}
              moving={moving}
              onDone={() => {
                setChosen(nothing);
                setItemId(null);
                if (moving !== null) onStop();
              }}
              onStop={onStop}
            />
          </Card>
        ) : null}
      </div>
      <Card title={t(($) => $.waiting.lanes.title)} icon="item">
        <p className="waiting-quiet">{t(($) => $.waiting.lanes.hint)}</p>
        <LanesLegend />
        <Lanes
          lanes={lanes.data?.lanes ?? []}
          fromDay={fromDay}
          length={length}
          today={today}
          chosen={chosen}
          itemId={itemId}
          onItem={(id) => setItemId(id === itemId ? null : id)}
        />
      </Card>
      <ReservationsOf reservations={reservations} />
    </div>
  );
}

function ReservationsOf({ reservations }: { reservations: readonly Reservation[] }) {
  const { t } = useText();
  const acts = useReservationActs();
  return (
    <Card title={t(($) => $.waiting.person.reservations)} icon="calendar" isFlush={reservations.length > 0}>
      {reservations.length === 0 ? (
        <p className="waiting-quiet">{t(($) => $.waiting.calendar.noReservations)}</p>
      ) : (
        <ul className="loan-rows" aria-label={t(($) => $.waiting.person.reservations)}>
          {reservations.map((one) => (
            <ReservationRow key={one.id} reservation={one} named="person" acts={acts} />
          ))}
        </ul>
      )}
    </Card>
  );
}
