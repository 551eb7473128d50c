import './KioskKeys.css';
import { Icon } from '../Icon.tsx';
import { usePress } from './press.ts';

export interface KioskKeysProps {
  /** Name of the group for assistive technology. */
  label: string;
  /** Rows of keys, each the character it gives; '' leaves a hole. Use `digitKeys` for a number. */
  rows: readonly (readonly string[])[];
  onKey: (key: string) => void;
  onErase: () => void;
  eraseLabel: string;
  /** Shows a space bar in the last row. */
  spaceLabel?: string | undefined;
  /** Numbers keep their order on a right-to-left screen. Default true for digits only. */
  isLeftToRight?: boolean | undefined;
}

/** A number pad in the order of a telephone. */
export const digitKeys = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
  ['', '0'],
] as const;

/** Keys on the screen. They never repeat by being held (A07). */
export function KioskKeys(props: KioskKeysProps) {
  const { label, rows, onKey, onErase, eraseLabel, spaceLabel, isLeftToRight = rows === digitKeys } = props;
  const last = rows.length - 1;
  return (
    <section
      className="k-keys"
      aria-label={label}
      data-digits={rows.length > 0 && rows.every((row) => row.length <= 3) ? '' : undefined}
      dir={isLeftToRight ? 'ltr' : undefined}
    >
      {rows.map((row, index) => (
        <div className="k-keys-row" key={row.join(' ')}>
          {row.map((key, place) =>
            key === '' ? (
              // oxlint-disable-next-line react/no-array-index-key -- a hole is nothing but its place
              <span key={`hole-${place}`} className="k-key-hole" />
            ) : (
              <Key key={key} sign={key} onPress={() => onKey(key)} />
            ),
          )}
          {index === last && spaceLabel !== undefined ? (
            <Key sign={spaceLabel} isWide onPress={() => onKey(' ')} />
          ) : null}
          {index === last ? <Key sign="" label={eraseLabel} onPress={onErase} /> : null}
        </div>
      ))}
    </section>
  );
}

interface KeyProps {
  sign: string;
  label?: string | undefined;
  isWide?: boolean | undefined;
  onPress: () => void;
}

function Key({ sign, label, isWide = false, onPress }: KeyProps) {
  const press = usePress(onPress);
  return (
    <button
      {...press}
      type="button"
      className="k-key"
      aria-label={label}
      data-say={label ?? sign}
      data-wide={isWide ? '' : undefined}
    >
      {sign === '' ? <Icon name="erase" /> : sign}
    </button>
  );
}
