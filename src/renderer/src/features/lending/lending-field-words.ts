import { useText } from '../../app/text.ts';
import type { LendingValues } from './lending-form.ts';
import { useTermWords } from './lending-words.ts';

type Field = keyof LendingValues;

/** Names and values of the fields of a rule in words, for telling two changes apart. */
export function useLendingFieldWords() {
  const { t } = useText();
  const { euro } = useTermWords();
  const number = (value: number | null) => (value === null ? '' : String(value));
  const money = (value: number | null) => (value === null ? '' : euro(value));
  const words: { [Name in Field]: (value: LendingValues[Name]) => string } = {
    maxRenewals: number,
    maxPerPerson: number,
    maxPerHousehold: number,
    feeCents: money,
    feeUnit: (value) => t(($) => $.lending.units[value]),
    depositCents: money,
    lateCents: money,
    lateUnit: (value) => t(($) => $.lending.lateUnits[value]),
    lateCapCents: money,
    bufferDays: number,
    changeoverMinutes: number,
    minimumAge: number,
    lentBy: (value) => (value === 'follow' ? '' : t(($) => $.lending.says.lentBy[value])),
    holdDays: number,
    lifeLoans: number,
  };
  const value = <Name extends Field>(values: LendingValues, field: Name) => words[field](values[field]);
  return { label: (field: Field) => t(($) => $.lending.fields[field]), value };
}
