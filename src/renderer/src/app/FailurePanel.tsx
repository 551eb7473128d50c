import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useFailureText } from './failure-text.ts';

/** Whatever a try ran into, in the words of `errors.json`: what happened first, then what was kept and what to do. */
export function FailurePanel({ error }: { error: unknown }) {
  const words = useFailureText()(error);
  const end = words.search(/[.!?](?=\s)/) + 1;
  if (end === 0) return <ErrorPanel title={words} />;
  return <ErrorPanel title={words.slice(0, end)} next={words.slice(end).trim()} />;
}
