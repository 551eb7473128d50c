/** Time as the kiosk needs it; a test brings its own, so that no test sleeps. */
export interface KioskClock {
  /** Milliseconds from some fixed moment; never goes back. */
  now(): number;
  /** Runs again and again, `milliseconds` apart, until the given function is called. */
  every(milliseconds: number, run: () => void): () => void;
  /** Runs once after `milliseconds`, unless the given function is called before. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The browser's own: monotonic, so that setting the computer's clock ends nobody's run. */
export const browserClock: KioskClock = {
  now: () => performance.now(),
  every(milliseconds, run) {
    const timer = setInterval(run, milliseconds);
    return () => clearInterval(timer);
  },
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
