import { formatDayLong } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { DateField } from '../../ui/DateField.tsx';

interface DayFieldProps {
  label: string;
  hint?: string | undefined;
  value: string | null;
  onChange: (day: string | null) => void;
  yearGuess: 'past' | 'future';
  error?: string | undefined;
  isOptional?: boolean | undefined;
}

/** A day of the house, typed, read back with its weekday. */
export function DayField({ isOptional = false, ...props }: DayFieldProps) {
  const { t, i18n } = useText();
  const today = useHouseDay();
  return (
    <DateField
      {...props}
      {...(isOptional ? { optionalText: t(($) => $.common.optional) } : {})}
      today={today}
      unreadable={t(($) => $.households.day.unreadable)}
      describe={(day) => formatDayLong(day, i18n.language)}
    />
  );
}
