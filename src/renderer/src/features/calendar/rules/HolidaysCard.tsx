import { useState } from 'react';
import type { ClosingRule } from '#shared/contract/calendar.contract.ts';
import { type HolidayName, holidayNames, holidaysOf, usualHolidays } from '#shared/domain/holidays.ts';
import { useText } from '../../../app/text.ts';
import { newId } from '../../../client/commands.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useRuleActs } from './use-save-rule.ts';

/** The public holidays of the house: one switch for all of them, and each by itself. */
export function HolidaysCard({ rule, mayChange }: { rule: ClosingRule | null; mayChange: boolean }) {
  const { t } = useText();
  const day = useDayWords();
  const today = useHouseDay();
  const acts = useRuleActs();
  const [ruleId] = useState(newId);
  const kept: readonly HolidayName[] =
    rule?.pattern.kind === 'holidays' ? rule.pattern.holidays : usualHolidays;
  const isOn = rule?.active === true;
  const save = (holidays: readonly HolidayName[], active: boolean) =>
    acts.save(
      {
        id: rule?.id ?? ruleId,
        initiativeId: null,
        pattern: { kind: 'holidays', holidays: [...holidays] },
        fromDay: rule?.fromDay ?? null,
        untilDay: rule?.untilDay ?? null,
        reason: rule?.reason ?? t(($) => $.calendar.rules.reason),
        active,
      },
      rule,
      t(($) => $.calendar.rules.saved),
    );
  return (
    <Card title={t(($) => $.calendar.rules.holidaysTitle)} icon="calendar">
      <div className="cal-holidays">
        <Switch
          label={t(($) => $.calendar.rules.holidaysOn)}
          hint={t(($) => $.calendar.rules.holidaysHint)}
          isOn={isOn}
          isDisabled={!mayChange}
          onText={t(($) => $.common.on)}
          offText={t(($) => $.common.off)}
          onChange={(on) => save(kept, on)}
        />
        <ul className="cal-holiday-list">
          {holidayNames.map((name) => (
            <li key={name}>
              <Checkbox
                label={t(($) => $.calendar.holidays[name])}
                hint={t(($) => $.calendar.rules.next, { day: day(nextOf(name, today)) })}
                isChecked={kept.includes(name)}
                // The last one stays: whoever keeps none turns the switch off.
                isDisabled={!mayChange || !isOn || (kept.length === 1 && kept[0] === name)}
                onChange={(isKept) =>
                  save(
                    holidayNames.filter((one) => (one === name ? isKept : kept.includes(one))),
                    isOn,
                  )
                }
              />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

/** The next time a holiday comes, today counted. */
function nextOf(name: HolidayName, today: string): string {
  const year = Number(today.slice(0, 4));
  for (const each of [year, year + 1, year + 2]) {
    for (const [day, found] of holidaysOf(each)) if (found === name && day >= today) return day;
  }
  return today;
}
