import type { NumberKind } from '#shared/domain/number-series.ts';

/** A number that stands on a paper or a screen already. */
export interface GivenNumber {
  readonly of: NumberKind;
  readonly is: number;
}

/**
 * Numbers that people hold in their hands. A command that is done again, over newer rows or at the hub, gives the numbers it gave
 * the first time, in their order; `make` is asked for those it has not given before, and for one that another act has taken.
 */
export interface PaperNumbers {
  give(
    of: NumberKind,
    make: () => Promise<number>,
    isFree: (number: number) => Promise<boolean>,
  ): Promise<number>;
  /** All it has given by now. */
  readonly given: readonly GivenNumber[];
}

export function paperNumbers(before: readonly GivenNumber[] = []): PaperNumbers {
  const left = [...before];
  const given: GivenNumber[] = [];
  return {
    given,
    async give(of, make, isFree) {
      const at = left.findIndex((one) => one.of === of);
      const [known] = at === -1 ? [] : left.splice(at, 1);
      const is = known && (await isFree(known.is)) ? known.is : await make();
      given.push({ of, is });
      return is;
    },
  };
}
