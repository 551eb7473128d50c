/**
 * Which card an arrow key leads to on a board of columns; null at the edge. Sideways it lands on the same height, or on the last
 * card of a shorter column; empty columns are passed over.
 */
export function neighbourOf(columns: readonly (readonly string[])[], id: string, key: string): string | null {
  const column = columns.findIndex((cards) => cards.includes(id));
  const row = columns[column]?.indexOf(id) ?? -1;
  if (row === -1) return null;
  if (key === 'ArrowDown') return columns[column]?.[row + 1] ?? null;
  if (key === 'ArrowUp') return columns[column]?.[row - 1] ?? null;
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return null;
  for (let at = column + step; at >= 0 && at < columns.length; at += step) {
    const cards = columns[at] ?? [];
    const card = cards[Math.min(row, cards.length - 1)];
    if (card !== undefined) return card;
  }
  return null;
}
