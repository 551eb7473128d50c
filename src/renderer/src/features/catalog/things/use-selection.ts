import { useState } from 'react';
import { useKept } from '../../../staff/form/kept.ts';

const nothing: ReadonlySet<string> = new Set();

/** The name under which the chosen items are kept: the list chooses them, the page that changes them reads them. */
export const selectionName = 'things.selection';

/** Items chosen one by one, by range, by filter or by scanning. They stay chosen while one looks elsewhere. */
export function useSelection() {
  const kept = useKept<ReadonlySet<string>>(selectionName);
  const [ids, setIds] = useState(() => kept.read() ?? nothing);
  const change = (next: ReadonlySet<string>) => {
    kept.write(next);
    setIds(next);
  };
  // Scans come in quicker than a screen is drawn: what is kept is always the latest.
  const latest = () => kept.read() ?? nothing;
  return {
    ids,
    change,
    clear: () => change(nothing),
    has: (id: string) => latest().has(id),
    add: (more: readonly string[]) => {
      change(new Set([...latest(), ...more]));
      return latest().size;
    },
    remove: (gone: readonly string[]) => change(new Set([...latest()].filter((id) => !gone.includes(id)))),
  };
}

export type Selection = ReturnType<typeof useSelection>;
