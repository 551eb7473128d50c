import './StillThere.css';
import { useEffect, useId, useRef } from 'react';
import { KioskButton } from './KioskButton.tsx';

export interface StillThereProps {
  isOpen: boolean;
  /** "Ben je er nog?" */
  title: string;
  /** What happens at the end of the time, in one sentence. */
  text: string;
  /** Whole seconds left and at the start; at least 20 at the start (T01). */
  secondsLeft: number;
  secondsTotal: number;
  /** The time left in words, for ears: change it every ten seconds, not every second. */
  spokenTime: string;
  /** Word beside the number ("seconden"). */
  unitLabel: string;
  stayLabel: string;
  leaveLabel: string;
  onStay: () => void;
  onLeave: () => void;
}

/** Above everything, also above other dialogs (top layer): asks whether somebody is there, and counts down. */
export function StillThere(props: StillThereProps) {
  const { isOpen, title, text, secondsLeft, secondsTotal, spokenTime, unitLabel, onStay, onLeave } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const node = dialog.current;
    if (node === null) return;
    if (isOpen && !node.open) node.showModal();
    if (!isOpen && node.open) node.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="k-still"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <CountdownRing left={secondsLeft} total={secondsTotal} unit={unitLabel} />
      <h2 id={`${id}-title`} data-say={title}>
        {title}
      </h2>
      <p id={`${id}-text`} data-say={text}>
        {text}
      </p>
      <p className="visually-hidden" aria-live="assertive">
        {isOpen ? spokenTime : ''}
      </p>
      <div className="k-still-buttons">
        <KioskButton variant="primary" icon="check" onPress={onStay} isFullWidth>
          {props.stayLabel}
        </KioskButton>
        <KioskButton icon="stop" onPress={onLeave} isFullWidth>
          {props.leaveLabel}
        </KioskButton>
      </div>
    </dialog>
  );
}

function CountdownRing({ left, total, unit }: { left: number; total: number; unit: string }) {
  const part = total === 0 ? 0 : Math.min(1, Math.max(0, left / total));
  return (
    <div className="k-ring" aria-hidden="true">
      <svg viewBox="0 0 100 100">
        <circle className="k-ring-ground" cx="50" cy="50" r="44" />
        <circle
          className="k-ring-rest"
          cx="50"
          cy="50"
          r="44"
          pathLength={100}
          strokeDasharray={`${part * 100} 100`}
          transform="rotate(-90 50 50)"
        />
      </svg>
      <p>
        <span className="k-ring-number num">{left}</span>
        <span className="k-ring-unit">{unit}</span>
      </p>
    </div>
  );
}
