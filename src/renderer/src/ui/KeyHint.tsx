import './KeyHint.css';

export interface KeyHintProps {
  /** Keys pressed together, for example ["Ctrl", "K"]. */
  keys: readonly string[];
}

/** Shows a shortcut. It is decoration for the eye: the control itself carries aria-keyshortcuts. */
export function KeyHint({ keys }: KeyHintProps) {
  return (
    <span className="ui-keys" aria-hidden="true" dir="ltr">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
