import './HouseMark.css';

/** The mark of the house, as in `resources/icon.svg`: a visitor at the counter, in the arch of the fire-station door. */
export function HouseMark() {
  return (
    <svg className="ui-mark" viewBox="48 48 928 928" aria-hidden="true">
      <rect className="ui-mark-ground" x="48" y="48" width="928" height="928" rx="208" />
      <path className="ui-mark-arch" d="M284 716V484a228 228 0 0 1 456 0v232" />
      <circle className="ui-mark-visitor" cx="512" cy="476" r="86" />
      <path className="ui-mark-visitor" d="M364 700c0-70 66-112 148-112s148 42 148 112z" />
      <rect className="ui-mark-counter" x="168" y="700" width="688" height="100" rx="50" />
    </svg>
  );
}
