/** Placeholder until the page stands. */
export function UnreachablePage({ onRetry }: { onRetry: () => void }) {
  return (
    <button type="button" onClick={onRetry}>
      !
    </button>
  );
}
