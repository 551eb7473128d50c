/** Waiting in line for the one connection. First come, first served; handed over directly, so nobody slips in between. */
export class ConnectionQueue {
  #held = false;
  readonly #waiting: Array<() => void> = [];

  async take(): Promise<void> {
    if (this.#held) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#held = true;
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#held = false;
  }

  /** Waits until everybody now in line is done, but no longer than the limit: a stuck write must not keep the app from closing. */
  async drained(milliseconds: number): Promise<void> {
    if (!this.#held) return;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([this.take(), tooLong]);
    clearTimeout(timer);
  }
}
