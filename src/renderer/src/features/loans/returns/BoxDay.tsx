import { useState } from 'react';
import { addDays } from '#shared/domain/local-days.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { useReturns, useReturnsDesk } from './ReturnsDesk.tsx';

type Choice = 'now' | 'yesterday' | 'other';

/** The return box is emptied in the morning: what lies in it came back the day before, and nobody is late by our doing. */
export function BoxDay() {
  const { t } = useText();
  const { boxDay } = useReturns();
  const { chooseBoxDay } = useReturnsDesk();
  const today = useHouseDay();
  const dayWords = useDayWords();
  const yesterday = addDays(today, -1);
  const [isOther, setOther] = useState(boxDay !== null && boxDay !== yesterday);
  const choice: Choice = isOther ? 'other' : boxDay === null ? 'now' : 'yesterday';
  const choose = (next: Choice) => {
    setOther(next === 'other');
    chooseBoxDay(next === 'yesterday' ? yesterday : null);
  };
  const words: Record<Choice, string> = {
    now: t(($) => $.bulk.box.now),
    yesterday: t(($) => $.bulk.box.yesterday),
    other: t(($) => $.bulk.box.other),
  };
  return (
    <div className="return-box">
      <RadioGroup
        legend={t(($) => $.bulk.box.legend)}
        isInline
        options={(['now', 'yesterday', 'other'] as const).map((value) => ({ value, label: words[value] }))}
        value={choice}
        onChange={choose}
      />
      {isOther ? (
        <DateField
          label={t(($) => $.bulk.box.day)}
          unreadable={t(($) => $.loans.past.dayUnreadable)}
          error={boxDay === null ? t(($) => $.loans.past.dayNeeded) : undefined}
          today={today}
          yearGuess="past"
          describe={dayWords}
          value={boxDay}
          onChange={(day) => chooseBoxDay(day !== null && day < today ? day : null)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- this field opened because of what was just pressed
          autoFocus
        />
      ) : null}
      {boxDay === null ? null : (
        <p className="return-box-says">
          <Icon name="clock" /> {t(($) => $.bulk.box.on, { day: dayWords(boxDay) })}
        </p>
      )}
    </div>
  );
}
