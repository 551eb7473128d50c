/** Mouths from very bad to very good; the same line weight as the other drawings. */
const mouths = [
  'M16 35 Q24 26 32 35',
  'M17 33.5 Q24 29 31 33.5',
  'M17 32 L31 32',
  'M17 30 Q24 36 31 30',
  'M15 29 Q24 40 33 29',
];

/** A drawn face for 1 (very bad) to 5 (very good). Belongs to the word beside it. */
export function Face({ face }: { face: number }) {
  return (
    <svg
      className="kiosk-face"
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="24" cy="24" r="20" />
      <path d="M17 19v2M31 19v2" strokeWidth="4" />
      <path d={mouths[face - 1]} />
    </svg>
  );
}
