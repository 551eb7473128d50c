import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Duplicate } from '#shared/contract/people.contract.ts';
import { useApi } from '../../client/api.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { readTypedCard } from './card-number.ts';
import { knownFieldsOf, type PersonValues } from './person-form.ts';

/** How long typing must rest before the core is asked, in milliseconds. */
const restMs = 300;

export interface LookingForDuplicates {
  duplicates: readonly Duplicate[];
  /** Something was typed that can be compared. */
  isAsked: boolean;
  isLooking: boolean;
}

/** Who may already be the person being typed; follows the typing at a small distance. */
export function useDuplicates(values: PersonValues): LookingForDuplicates {
  const { orpc } = useApi();
  const today = useHouseDay();
  const known = knownFieldsOf(values, today);
  const card = readTypedCard(values.card);
  const question = JSON.stringify({
    name: known.name,
    birthDate: known.birthDate,
    phone: known.phone,
    postcode: known.postcode,
    houseNumber: known.houseNumber,
    cardNumber: 'number' in card ? card.number : null,
  } satisfies Question);
  const rested = useRested(question, restMs);
  const input = JSON.parse(rested) as Question;
  const isAsked = canBeCompared(input);
  const query = useQuery(
    orpc.people.findDuplicates.queryOptions({
      input,
      enabled: isAsked,
      placeholderData: (earlier) => earlier,
      // Half a name of somebody is nothing to keep.
      gcTime: 0,
    }),
  );
  return {
    duplicates: isAsked ? (query.data ?? []) : [],
    isAsked,
    isLooking: question !== rested || query.isFetching,
  };
}

interface Question {
  name: string;
  birthDate: string | null;
  phone: string | null;
  postcode: string | null;
  houseNumber: string | null;
  cardNumber: string | null;
}

/** A name alone matches too many people to say anything. */
const canBeCompared = (asked: Question): boolean =>
  asked.birthDate !== null ||
  asked.phone !== null ||
  asked.cardNumber !== null ||
  (asked.postcode !== null && asked.houseNumber !== null);

function useRested(value: string, milliseconds: number): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
