import { useEffect, useState } from 'react';

/** Gives the focus back to whatever had it before this page came over the desk, so that work goes on where it was. */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The desk is shown again in the same step that takes this page away: it can hold the focus only after that.
      requestAnimationFrame(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}
