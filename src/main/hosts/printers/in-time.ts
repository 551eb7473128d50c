/** What takes longer than this many milliseconds is given up. */
export function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the printer took too long')), patience);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
