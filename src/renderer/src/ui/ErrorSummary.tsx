import './ErrorSummary.css';
import { useEffect, useId, useRef } from 'react';

export interface ErrorSummaryProps {
  /** "Nog even nakijken" or the like. */
  title: string;
  /** One line per field, the same words as beside the field; fieldId is the input's id. */
  errors: readonly { fieldId: string; text: string }[];
  /** Counts the tries to send: the summary takes the focus each time it changes. */
  attempt?: number | undefined;
}

/** All errors of a form on top, each a link to its field; takes the focus when it appears (GOV.UK habit, A29). */
export function ErrorSummary({ title, errors, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown && attempt >= 0) box.current?.focus();
  }, [isShown, attempt]);
  if (!isShown) return null;
  return (
    <section className="ui-error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <ul className="ui-error-summary-list">
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a
              href={`#${error.fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.fieldId)?.focus();
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
