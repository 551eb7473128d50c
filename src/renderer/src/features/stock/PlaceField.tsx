import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useApi } from '../../client/api.ts';
import { FieldFrame, type FieldWidth } from '../../ui/Field.tsx';

export interface PlaceFieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (place: string) => void;
  /** Words to choose from; any other may be typed. */
  options: readonly string[];
  width?: FieldWidth | undefined;
  maxLength?: number | undefined;
  autoFocus?: boolean | undefined;
}

/** A place or a shelf: typed freely, with those that are known as suggestions, so that one place has one spelling. */
export function PlaceField({ value, onChange, options, maxLength = 120, ...field }: PlaceFieldProps) {
  const listId = useId();
  return (
    <FieldFrame {...field}>
      {({ inputId, ...aria }) => (
        <>
          <input
            {...aria}
            id={inputId}
            className="ui-input"
            list={listId}
            autoComplete="off"
            spellCheck={false}
            maxLength={maxLength}
            value={value}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by screens whose first act is typing here
            autoFocus={field.autoFocus}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={listId}>
            {options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </datalist>
        </>
      )}
    </FieldFrame>
  );
}

/** Places and shelves that things of an initiative stand at. */
export function useKnownPlaces(initiativeId: string | null) {
  const { orpc } = useApi();
  const query = useQuery(
    orpc.stock.places.queryOptions({
      input: { initiativeId: initiativeId ?? '' },
      enabled: initiativeId !== null,
    }),
  );
  return query.data ?? [];
}
