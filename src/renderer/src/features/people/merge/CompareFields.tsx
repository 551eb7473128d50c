import { type ReactNode, useId } from 'react';
import { type MergedField, mergedFields } from '#shared/contract/merge-words.ts';
import type { Comparison } from '#shared/contract/merges.contract.ts';
import type { Person } from '#shared/contract/people.contract.ts';
import { useText } from '../../../app/text.ts';
import { birthWords } from '../birth-date.ts';
import { languageNames } from '../spoken-languages.ts';
import { type Choices, type Side, sides } from './merge-choices.ts';

interface CompareFieldsProps {
  comparison: Comparison;
  choices: Choices;
  onChange: (choices: Choices) => void;
}

/** A row per field: what either says, and which of the two stays. Equal values ask nothing. */
export function CompareFields({ comparison, choices, onChange }: CompareFieldsProps) {
  const { t } = useText();
  return (
    <table className="merge-table">
      <caption className="visually-hidden">{t(($) => $.people.merge.fields)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.people.known)}</th>
          {sides.map((side) => (
            <th scope="col" key={side}>
              <span className="num">{comparison[side].person.number}</span>
              {comparison[side].isShielded ? ` · ${t(($) => $.people.shield.title)}` : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {mergedFields.map((field) => (
          <FieldRow
            key={field}
            field={field}
            left={comparison.left.person}
            right={comparison.right.person}
            choice={choices[field]}
            onChange={(side) => onChange({ ...choices, [field]: side })}
          />
        ))}
      </tbody>
    </table>
  );
}

interface FieldRowProps {
  field: MergedField;
  left: Person;
  right: Person;
  choice: Side;
  onChange: (side: Side) => void;
}

function FieldRow({ field, left, right, choice, onChange }: FieldRowProps) {
  const { t } = useText();
  const group = useId();
  const term =
    field === 'birthDate'
      ? t(($) => $.people.birth.label)
      : field === 'language'
        ? t(($) => $.people.languageShort)
        : t(($) => $.people[field]);
  const isSame = (left[field] ?? '') === (right[field] ?? '');
  return (
    <tr data-same={isSame ? '' : undefined}>
      <th scope="row">{term}</th>
      {sides.map((side) => (
        <td key={side} data-chosen={!isSame && choice === side ? '' : undefined}>
          {isSame ? (
            <Said field={field} person={side === 'left' ? left : right} />
          ) : (
            <label className="ui-choice">
              <input
                className="ui-choice-box"
                type="radio"
                name={group}
                checked={choice === side}
                onChange={() => onChange(side)}
                aria-label={`${term}: ${(side === 'left' ? left : right).number}`}
              />
              <Said field={field} person={side === 'left' ? left : right} />
            </label>
          )}
        </td>
      ))}
    </tr>
  );
}

function languageText(tag: string, here: string): string {
  const names = languageNames(tag, here);
  return names.here ?? names.own;
}

function Said({ field, person }: { field: MergedField; person: Person }): ReactNode {
  const { t, i18n } = useText();
  const value = person[field];
  if (value === null || value === '')
    return (
      <span className="person-missing">
        {field === 'birthDate'
          ? t(($) => $.people.missing[person.birthDateMissing ?? 'notAsked'])
          : t(($) => $.common.unknown)}
      </span>
    );
  if (field === 'birthDate') return birthWords(value, i18n.language);
  if (field === 'language') return languageText(value, i18n.language);
  return <bdi>{value}</bdi>;
}
