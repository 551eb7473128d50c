import './ErrorPanel.css';
import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';

export interface ErrorPanelProps {
  /** What happened, in plain words, without blame. */
  title: string;
  /** What was kept: "Wat je typte, is bewaard." */
  kept?: string | undefined;
  /** What to do next. */
  next?: string | undefined;
  /** Short reference that is in the log, with its word: "Verwijzing". */
  referenceLabel?: string | undefined;
  reference?: string | undefined;
  /** Buttons: try again, go back. */
  actions?: ReactNode;
}

export function ErrorPanel({ title, kept, next, referenceLabel, reference, actions }: ErrorPanelProps) {
  const titleId = useId();
  return (
    <section className="ui-error" role="alert" aria-labelledby={titleId}>
      <Icon name="warning" />
      <div className="ui-error-body">
        <h2 id={titleId}>{title}</h2>
        {kept === undefined ? null : (
          <p className="ui-error-kept">
            <Icon name="check" /> {kept}
          </p>
        )}
        {next === undefined ? null : <p>{next}</p>}
        {actions === undefined ? null : <div className="ui-error-actions">{actions}</div>}
        {reference === undefined ? null : (
          <p className="ui-error-reference">
            {referenceLabel} <code>{reference}</code>
          </p>
        )}
      </div>
    </section>
  );
}
