/** One or two letters for a round mark: the first of the first name and of the last one. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words.at(0);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase('nl') ?? '').join('');
}
