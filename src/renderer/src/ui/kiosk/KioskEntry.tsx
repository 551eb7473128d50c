import './KioskEntry.css';

export interface KioskEntryProps {
  label: string;
  /** What was entered so far. */
  value: string;
  /** Shown while nothing is entered. */
  placeholder?: string | undefined;
  /** Digits and codes stay left to right and wide apart. */
  isCode?: boolean | undefined;
  /** Shows dots in place of the characters and keeps it from the loudspeaker (R05, S04). */
  isSecret?: boolean | undefined;
  error?: string | undefined;
}

/** Shows what is entered with KioskKeys or by scanning; the keys do the typing. */
export function KioskEntry({
  label,
  value,
  placeholder,
  isCode = false,
  isSecret = false,
  error,
}: KioskEntryProps) {
  const shown = isSecret ? '•'.repeat(value.length) : value;
  return (
    <div
      className="k-entry"
      data-private={isSecret ? '' : undefined}
      data-invalid={error === undefined ? undefined : ''}
    >
      <span className="k-entry-label">{label}</span>
      <output className="k-entry-value" data-code={isCode ? '' : undefined} dir={isCode ? 'ltr' : undefined}>
        {shown === '' ? <span className="k-entry-empty">{placeholder}</span> : <bdi>{shown}</bdi>}
        <span className="k-entry-caret" aria-hidden="true" />
      </output>
      {error === undefined ? null : (
        <p className="k-entry-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
