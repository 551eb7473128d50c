import './ProgressBar.css';
import { useId } from 'react';
import { Button } from './Button.tsx';

export interface ProgressBarProps {
  label: string;
  /** 0 to 100, or null while the end is not known. */
  value: number | null;
  /** The progress in words ("12.400 van 100.000"). */
  valueText?: string | undefined;
  onCancel?: (() => void) | undefined;
  cancelLabel?: string | undefined;
}

/** Long work: what, how far, and a way to stop it. */
export function ProgressBar({ label, value, valueText, onCancel, cancelLabel }: ProgressBarProps) {
  const labelId = useId();
  const part = value === null ? undefined : Math.min(100, Math.max(0, value));
  return (
    <div className="ui-progress">
      <div className="ui-progress-words">
        <span id={labelId}>{label}</span>
        <span className="num">{valueText ?? (part === undefined ? '' : `${Math.round(part)} %`)}</span>
      </div>
      <div className="ui-progress-line">
        <progress
          className="ui-progress-track"
          aria-labelledby={labelId}
          aria-valuetext={valueText}
          max={100}
          value={part}
        />
        {onCancel === undefined || cancelLabel === undefined ? null : (
          <Button size="small" onPress={onCancel}>
            {cancelLabel}
          </Button>
        )}
      </div>
    </div>
  );
}
