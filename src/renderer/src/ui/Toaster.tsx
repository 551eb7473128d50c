import './Toaster.css';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { createToastStore, type Toast, type ToastStore, toastLife } from './toasts.ts';

export { createToastStore, type ToastInput, type ToastStore } from './toasts.ts';

export interface ToasterProps {
  children: ReactNode;
  /** Name of the region, found with the landmark keys of a screen reader. */
  label: string;
  closeLabel: string;
  /** Own store, to speak from outside React. */
  store?: ToastStore | undefined;
}

const ToastContext = createContext<ToastStore | null>(null);

/** Speaks to the person: `const toast = useToast(); toast.show({ text, action })`. */
export function useToast(): ToastStore {
  const store = useContext(ToastContext);
  if (store === null) throw new Error('useToast needs a Toaster around it');
  return store;
}

/** Put around the app once. Calm messages are read politely; danger interrupts. They wait while pointed at or focused. */
export function Toaster({ children, label, closeLabel, store }: ToasterProps) {
  const own = useMemo(() => store ?? createToastStore(), [store]);
  const toasts = useSyncExternalStore(own.subscribe, own.read);
  const [isHeld, setHeld] = useState(false);
  const say = (isUrgent: boolean) =>
    toasts
      .filter((toast) => (toast.tone === 'danger') === isUrgent)
      .map((toast) => <p key={toast.id}>{[toast.text, toast.detail].filter(Boolean).join('. ')}</p>);
  return (
    <ToastContext value={own}>
      {children}
      <div className="visually-hidden" aria-live="polite" aria-relevant="additions">
        {say(false)}
      </div>
      <div className="visually-hidden" aria-live="assertive" aria-relevant="additions">
        {say(true)}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only holds the clock while somebody reads */}
      <section
        className="ui-toasts"
        aria-label={label}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {toasts.map((toast) => (
          <ToastCard
            key={toast.id}
            toast={toast}
            isHeld={isHeld}
            closeLabel={closeLabel}
            onClose={own.close}
          />
        ))}
      </section>
    </ToastContext>
  );
}

const icons: Record<NonNullable<Toast['tone']>, IconName> = {
  neutral: 'info',
  done: 'check',
  attention: 'warning',
  danger: 'stop',
};

interface ToastCardProps {
  toast: Toast;
  isHeld: boolean;
  closeLabel: string;
  onClose: (id: number) => void;
}

function ToastCard({ toast, isHeld, closeLabel, onClose }: ToastCardProps) {
  const life = toastLife(toast);
  useEffect(() => {
    if (life === undefined || isHeld) return undefined;
    const timer = setTimeout(() => onClose(toast.id), life);
    return () => clearTimeout(timer);
  }, [life, isHeld, onClose, toast.id]);
  const tone = toast.tone ?? 'neutral';
  return (
    <div className="ui-toast" data-tone={tone} data-surface="frame">
      <Icon name={icons[tone]} />
      <div className="ui-toast-body">
        <p>{toast.text}</p>
        {toast.detail === undefined ? null : <p className="ui-toast-detail">{toast.detail}</p>}
      </div>
      {toast.action === undefined ? null : (
        <button
          type="button"
          className="ui-toast-action"
          onClick={() => {
            toast.action?.onPress();
            onClose(toast.id);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        className="ui-toast-close"
        aria-label={closeLabel}
        onClick={() => onClose(toast.id)}
      >
        <Icon name="close" size="1.125rem" />
      </button>
    </div>
  );
}
