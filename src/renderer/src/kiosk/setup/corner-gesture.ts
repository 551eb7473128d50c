import { useEffect, useRef } from 'react';

/** Five touches in the upper left corner within three seconds: nobody does that by accident, and nothing shows it. */
const touches = 5;
const within = 3000;
/** Edge of the corner in CSS pixels: about 25 mm on a 24 inch screen. */
const corner = 90;

export interface Touch {
  x: number;
  y: number;
  /** Milliseconds from some fixed moment. */
  at: number;
}

/** Watches touches; true for the one that completes the gesture. */
export function createCornerGesture(): (touch: Touch) => boolean {
  let times: number[] = [];
  return ({ x, y, at }) => {
    if (x > corner || y > corner) {
      times = [];
      return false;
    }
    times = [...times, at].filter((time) => at - time <= within);
    if (times.length < touches) return false;
    times = [];
    return true;
  };
}

/** Calls `onGesture` when a member of staff makes the gesture anywhere in the app. */
export function useCornerGesture(onGesture: () => void): void {
  const call = useRef(onGesture);
  useEffect(() => {
    call.current = onGesture;
  });
  useEffect(() => {
    const isGesture = createCornerGesture();
    const onTouch = (event: PointerEvent) => {
      if (isGesture({ x: event.clientX, y: event.clientY, at: event.timeStamp })) call.current();
    };
    document.addEventListener('pointerdown', onTouch, { capture: true, passive: true });
    return () => document.removeEventListener('pointerdown', onTouch, { capture: true });
  }, []);
}
