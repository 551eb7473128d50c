import type { RowProblem } from '#shared/contract/exchange.contract.ts';
import type { Field, Translate } from './fields.ts';

/** Everything the core may say about a row; each has its sentence under `exchange.problems`. */
export const problemCodes = [
  'required',
  'columnMissing',
  'tooLong',
  'unknownInitiative',
  'unknownCondition',
  'impossibleDay',
  'impossibleNumber',
  'impossibleAmount',
  'cardNumber',
  'damagedBarcode',
  'barcodeTwice',
  'numberTwice',
  'cardTwice',
  'cardOfSomebodyElse',
  'personMerged',
  'damagedCard',
  'unknownNumber',
  'unknownLanguage',
  'impossibleCount',
  'notYesNo',
  'unknownWord',
  'rowTwice',
  'unknownItem',
  'unknownPerson',
  'unknownKind',
  'notANumber',
  'dayToCome',
  'dayPast',
  'dueBeforeOut',
  'lastBeforeFirst',
  'backAlready',
  'itemNotInUse',
  'initiativeStopped',
  'itemOut',
  'lentSince',
  'memberElsewhere',
  'otherInitiative',
  'inOtherKit',
  'otherThanFirstRow',
  'kitTooLarge',
  'codeOfItem',
  'codeOfArticle',
  'planNeedsInterval',
  'unknownPattern',
  'impossibleHours',
] as const;

export interface ProblemWords {
  id: string;
  line: number;
  column: string;
  text: string;
}

/** Problems as somebody with the spreadsheet open can find and mend them. */
export function problemWords(
  t: Translate,
  fields: readonly Field[],
  problems: readonly RowProblem[],
): ProblemWords[] {
  return problems.map(({ line, column, code, value }, index) => {
    const known = problemCodes.find((one) => one === code) ?? 'other';
    return {
      id: String(index),
      line,
      column: fields.find(({ key }) => key === column)?.name ?? column ?? '',
      text: t(($) => $.exchange.problems[known], { value }),
    };
  });
}
