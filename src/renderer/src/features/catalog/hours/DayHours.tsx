import { useState } from 'react';
import { formatTime, formatWeekday } from '#shared/domain/day-format.ts';
import type { Weekday } from '#shared/domain/local-days.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type HoursAct, type RangeDraft, type RangeProblem, weekdays } from './hours-draft.ts';

export interface DayHoursProps {
  weekday: Weekday;
  ranges: readonly RangeDraft[];
  problems: ReadonlyMap<number, RangeProblem>;
  /** After a try to save everything that is wrong is said; before, only in rows that were left. */
  isTried: boolean;
  change: (act: HoursAct) => void;
}

/** One day of the week: its openings, one more, and the same on other days. */
export function DayHours({ weekday, ranges, problems, isTried, change }: DayHoursProps) {
  const { t, i18n } = useText();
  const name = formatWeekday(weekday, i18n.language);
  const copyTo = (to: readonly Weekday[]) => change({ act: 'copy', from: weekday, to });
  const others = weekdays.filter((day) => day !== weekday);
  return (
    <fieldset className="hours-day">
      <legend className="hours-day-name">{name}</legend>
      <div className="hours-ranges">
        {ranges.length === 0 ? (
          <p className="hours-closed">{t(($) => $.catalog.hours.closed)}</p>
        ) : (
          ranges.map((range, at) => (
            <RangeRow
              key={range.key}
              name={name}
              number={at + 1}
              weekday={weekday}
              range={range}
              problem={problems.get(range.key)}
              isTried={isTried}
              change={change}
            />
          ))
        )}
      </div>
      <div className="hours-day-acts">
        <Button
          size="small"
          variant="quiet"
          icon="plus"
          aria-label={t(($) => $.catalog.hours.addOn, { day: name })}
          onPress={() => change({ act: 'add', weekday })}
        >
          {t(($) => $.catalog.hours.add)}
        </Button>
        {ranges.length === 0 ? null : (
          <MenuButton
            label={t(($) => $.catalog.hours.copy)}
            actions={[
              {
                id: 'week',
                label: t(($) => $.catalog.hours.copyToWeek),
                onPress: () => copyTo(others.filter((day) => day <= 5)),
              },
              { id: 'all', label: t(($) => $.catalog.hours.copyToAll), onPress: () => copyTo(others) },
              ...others.map((day) => ({
                id: String(day),
                label: t(($) => $.catalog.hours.copyTo, { day: formatWeekday(day, i18n.language) }),
                onPress: () => copyTo([day]),
              })),
            ]}
          />
        )}
      </div>
    </fieldset>
  );
}

interface RangeRowProps {
  name: string;
  number: number;
  weekday: Weekday;
  range: RangeDraft;
  problem: RangeProblem | undefined;
  isTried: boolean;
  change: (act: HoursAct) => void;
}

function RangeRow({ name, number, weekday, range, problem, isTried, change }: RangeRowProps) {
  const { t, i18n } = useText();
  const [isLeft, setLeft] = useState(false);
  const time = (wall: string) => formatTime(wall, i18n.language);
  const words = (): string | undefined => {
    if (problem === undefined) return undefined;
    if (problem.kind !== 'overlap') return t(($) => $.catalog.hours.problems[problem.kind]);
    return t(($) => $.catalog.hours.problems.overlap, {
      other: `${time(problem.other.opens)}–${time(problem.other.closes)}`,
    });
  };
  const error = isLeft || isTried ? words() : undefined;
  const field = (end: 'opens' | 'closes') => (
    <TextField
      label={t(($) => $.catalog.hours[end], { day: name, number })}
      isLabelHidden
      isCode
      width="xs"
      inputMode="numeric"
      value={range[end]}
      onChange={(text) => change({ act: 'type', weekday, key: range.key, end, text })}
      onBlur={() => {
        change({ act: 'leave', weekday, key: range.key, end });
        setLeft(true);
      }}
      // The words stand once, above the row; both fields carry the mark.
      error={error === undefined ? undefined : ' '}
    />
  );
  return (
    <div className="hours-range" data-invalid={error === undefined ? undefined : ''}>
      {field('opens')}
      <span aria-hidden="true">–</span>
      {field('closes')}
      <IconButton
        icon="close"
        size="small"
        label={t(($) => $.catalog.hours.remove, { day: name, number })}
        onPress={() => change({ act: 'remove', weekday, key: range.key })}
      />
      {error === undefined ? null : (
        <p className="hours-problem" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
