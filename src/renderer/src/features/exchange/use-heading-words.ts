import { useText } from '../../app/text.ts';

/** The name of a column of the file; one without a heading is called by its number. */
export function useHeadingWords(headings: readonly string[]): (index: number) => string {
  const { t } = useText();
  return (index) => headings[index] || t(($) => $.exchange.columns.unnamed, { number: index + 1 });
}
