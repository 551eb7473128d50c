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
    const keep = () => {
      const [last] = trail;
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const around = trail.find((one) => one.isConnected && one !== document.body && one.id !== 'app');
      trail = [];
      const next = around?.querySelector<HTMLElement>(focusable) ?? document.getElementById('desk-main');
      next?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(keep);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
