import { useEffect } from 'react';

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/**
 * When the focused control goes away (its row was undone, its message left), browsers put the focus nowhere, and a
 * keyboard user starts again at the top of the page. This puts it on the nearest control that is left.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    /** The focused control and everything around it, from the inside out. */
    let trail: Element[] = [];
    const remember = (event: FocusEvent) => {
      trail = [];
      for (let one = event.target as Element | null; one !== null; one = one.parentElement) trail.push(one);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLost = () => trail[0]?.isConnected === false && document.activeElement === document.body;
    const keep = () => {
      const main = document.getElementById('desk-main');
      if (!main || !isLost()) return;
      const around = trail.filter((one) => one.isConnected && one !== main && main.contains(one));
      const [next = main] = around.flatMap((one) => one.querySelector<HTMLElement>(focusable) ?? []);
      trail = [];
      next.focus({ preventScroll: true });
    };
    // A dialog that closes gives the focus back by itself, a moment later: that comes first.
    const keepSoon = () => {
      if (!isLost()) return;
      clearTimeout(timer);
      timer = setTimeout(keep, 80);
    };
    // A new desk begins at its content, not at the top of the page.
    if (document.activeElement === document.body) document.getElementById('desk-main')?.focus();
    const observer = new MutationObserver(keepSoon);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
