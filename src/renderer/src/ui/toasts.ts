/** One short message that leaves by itself, and what can be done with it. */
export interface ToastInput {
  text: string;
  tone?: 'neutral' | 'done' | 'attention' | 'danger' | undefined;
  /** Second line. */
  detail?: string | undefined;
  /** For example "Ongedaan maken". The toast goes away when it is used. */
  action?: { label: string; onPress: () => void } | undefined;
  /** Stays until closed. Default for danger and attention; others leave after durationMs. */
  isSticky?: boolean | undefined;
  /** Default 6 s, 10 s with an action. */
  durationMs?: number | undefined;
}

export interface Toast extends ToastInput {
  id: number;
}

export interface ToastStore {
  show: (input: ToastInput) => number;
  close: (id: number) => void;
  clear: () => void;
  read: () => readonly Toast[];
  subscribe: (listener: () => void) => () => void;
}

/** At most this many at once: the oldest gives way. */
const most = 4;

/** Holds the messages on the screen; one per app, so that code outside React can speak too. */
export function createToastStore(): ToastStore {
  let toasts: readonly Toast[] = [];
  let last = 0;
  const listeners = new Set<() => void>();
  const set = (next: readonly Toast[]) => {
    toasts = next;
    for (const listener of listeners) listener();
  };
  return {
    show: (input) => {
      last += 1;
      set([...toasts, { ...input, id: last }].slice(-most));
      return last;
    },
    close: (id) => set(toasts.filter((toast) => toast.id !== id)),
    clear: () => set([]),
    read: () => toasts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** How long a toast stays, in milliseconds; undefined when it waits to be closed. */
export function toastLife(toast: ToastInput): number | undefined {
  const waits = toast.isSticky ?? (toast.tone === 'danger' || toast.tone === 'attention');
  if (waits) return undefined;
  return toast.durationMs ?? (toast.action === undefined ? 6000 : 10_000);
}
