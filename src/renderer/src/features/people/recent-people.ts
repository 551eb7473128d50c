import { useKept } from '../../staff/form/kept.ts';

const most = 6;

/** The persons somebody opened last, newest first; by id only, and only while the window is open. */
export function useRecentPeople(): { ids: readonly string[]; note: (personId: string) => void } {
  const kept = useKept<readonly string[]>('people.recent');
  return {
    ids: kept.read() ?? [],
    note: (personId) =>
      kept.write([personId, ...(kept.read() ?? []).filter((one) => one !== personId)].slice(0, most)),
  };
}
