/** Ids of the invented house: UUIDv7 in shape, the same in every run. `series` keeps things apart. */
export function demoIds(series: number): () => string {
  let n = 0;
  return () => {
    n += 1;
    const tail = n.toString(16).padStart(12, '0');
    return `0190${series.toString(16).padStart(4, '0')}-0000-7000-8000-${tail}`;
  };
}
