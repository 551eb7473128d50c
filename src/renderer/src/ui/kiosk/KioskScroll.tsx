import './KioskScroll.css';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Icon } from '../Icon.tsx';
import { usePress } from './press.ts';

export interface KioskScrollProps {
  children: ReactNode;
  upLabel: string;
  downLabel: string;
}

/** What does not fit is paged by two large buttons, so that nobody has to drag (A05); dragging works as well. */
export function KioskScroll({ children, upLabel, downLabel }: KioskScrollProps) {
  const frame = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ up: false, down: false, isPaged: false, isBare: false });
  const measure = useCallback(() => {
    const box = frame.current;
    if (box === null) return;
    const up = box.scrollTop > 2;
    const down = box.scrollTop + box.clientHeight < box.scrollHeight - 2;
    // Once the buttons took their place they keep it until there is clearly less to show: narrower tiles may just fit, wider
    // ones not, for ever and ever.
    const isShort = contentHeight(inner.current) < 0.7 * box.clientHeight;
    setRoom((old) => {
      const isPaged = up || down || (old.isPaged && !isShort);
      const next = { up, down, isPaged, isBare: isPaged && !hasSomethingToPress(inner.current) };
      return isSame(old, next) ? old : next;
    });
  }, []);
  useEffect(() => {
    const watch = new ResizeObserver(measure);
    if (frame.current !== null) watch.observe(frame.current);
    if (inner.current !== null) watch.observe(inner.current);
    return () => watch.disconnect();
  }, [measure]);
  const page = (direction: 1 | -1) => {
    const box = frame.current;
    box?.scrollBy({ top: direction * box.clientHeight * 0.8 });
  };
  const { isPaged, isBare } = room;
  return (
    <div className="k-scroll" data-paged={isPaged ? '' : undefined}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- words alone are scrolled with the keys too (WCAG 2.1.1) */}
      <div className="k-scroll-frame" ref={frame} onScroll={measure} tabIndex={isBare ? 0 : undefined}>
        <div className="k-scroll-inner" ref={inner}>
          {children}
        </div>
      </div>
      {isPaged ? (
        <div className="k-scroll-buttons" data-idle={room.up || room.down ? undefined : ''}>
          <PageButton icon="chevronUp" label={upLabel} isOff={!room.up} onPress={() => page(-1)} />
          <PageButton icon="chevronDown" label={downLabel} isOff={!room.down} onPress={() => page(1)} />
        </div>
      ) : null}
    </div>
  );
}

/** What is there to see; the frame itself is never lower than its place. */
function contentHeight(inner: HTMLElement | null): number {
  const last = inner?.lastElementChild;
  return inner && last instanceof HTMLElement ? last.offsetTop + last.offsetHeight - inner.offsetTop : 0;
}

const hasSomethingToPress = (inner: HTMLElement | null): boolean =>
  inner?.querySelector('button, a[href], input') !== null;

const isSame = (a: Record<string, boolean>, b: Record<string, boolean>): boolean =>
  Object.keys(a).every((key) => a[key] === b[key]);

interface PageButtonProps {
  icon: 'chevronUp' | 'chevronDown';
  label: string;
  isOff: boolean;
  onPress: () => void;
}

function PageButton({ icon, label, isOff, onPress }: PageButtonProps) {
  const press = usePress(onPress);
  return (
    <button
      {...press}
      type="button"
      className="k-page"
      aria-label={label}
      data-say={label}
      aria-disabled={isOff}
    >
      <Icon name={icon} />
    </button>
  );
}
