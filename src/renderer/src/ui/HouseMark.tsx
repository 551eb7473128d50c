import './HouseMark.css';

/** The mark of the house: the gate of the fire station. */
export function HouseMark() {
  return (
    <svg className="ui-mark" viewBox="0 0 40 40" aria-hidden="true">
      <rect className="ui-mark-ground" width="40" height="40" rx="10" />
      <path className="ui-mark-line" d="M8.5 31.5V19a11.5 11.5 0 0 1 23 0v12.5" />
      <path className="ui-mark-line" d="M14 31.5v-9.75h12v9.75M20 21.75v9.75M6 31.5h28" />
      <path className="ui-mark-brass" d="M15 16a5.2 5.2 0 0 1 10 0" />
    </svg>
  );
}
