import {
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useRef,
} from 'react';
import { KioskContext } from './kiosk-context.ts';

/** Longest wait in milliseconds for the browser's own click after a finger was lifted. */
const clickWait = 80;
/** A07: with "steady hands" a press within this many milliseconds of the one before is a tremor, wherever it lands: the screen may have changed under it. */
const tremor = 600;

let lastPressed: Element | null = null;
let lastTime = Number.NEGATIVE_INFINITY;

/** True where the finger was lifted over the thing it went down on (A21: sliding off cancels). */
function isInside(element: Element, x: number, y: number): boolean {
  const box = element.getBoundingClientRect();
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

type Timer = RefObject<ReturnType<typeof setTimeout> | null>;

function cancel(timer: Timer): void {
  if (timer.current !== null) clearTimeout(timer.current);
  timer.current = null;
}

/**
 * Press handlers for a kiosk button: fires on release, cancels by sliding off, and forgives a trembling finger (browsers
 * drop a tap that moves a few millimetres inside a large tile; here it counts). The second half of a double tap never
 * falls through to what the next screen shows in the same place.
 */
export function usePress(onPress: () => void) {
  const { hasSteadyHands } = useContext(KioskContext);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const down = useRef<number | null>(null);
  useEffect(() => () => cancel(timer), []);
  const onClick = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      cancel(timer);
      const isSame = lastPressed === event.currentTarget;
      if (event.detail > 1 && !isSame) return;
      if (hasSteadyHands && event.timeStamp - lastTime < tremor) return;
      lastTime = event.timeStamp;
      lastPressed = event.currentTarget;
      onPress();
    },
    [hasSteadyHands, onPress],
  );
  return {
    onClick,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      down.current = event.pointerType === 'mouse' ? null : event.pointerId;
    },
    onPointerCancel: () => {
      down.current = null;
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const element = event.currentTarget;
      const isOurs = down.current === event.pointerId && isInside(element, event.clientX, event.clientY);
      down.current = null;
      if (!isOurs) return;
      cancel(timer);
      timer.current = setTimeout(() => {
        if (element.isConnected) element.click();
      }, clickWait);
    },
  };
}
