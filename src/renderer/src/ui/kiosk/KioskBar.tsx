import './KioskBar.css';
import { Icon, type IconName } from '../Icon.tsx';
import { usePress } from './press.ts';

/** One button of the bar. */
export interface KioskBarAction {
  label: string;
  onPress: () => void;
  /** For what is switched on and off (read aloud, contrast, low reach). */
  isOn?: boolean | undefined;
  /** For what has steps (text size): the present one of how many, from 0. */
  level?: { now: number; of: number } | undefined;
}

/**
 * Always the same nine places in the same order (A28). `null` leaves the place empty: the others do not move; only what
 * cannot be said at all leaves its place to the four beside it.
 */
export interface KioskBarProps {
  /** Name of the group for assistive technology. */
  label: string;
  /** A row above the nine while the screen is read aloud; the nine stay where they are. */
  voice?: { label: string; actions: readonly (KioskBarAction & { icon: IconName })[] } | null | undefined;
  back: KioskBarAction | null;
  stop: KioskBarAction | null;
  help: KioskBarAction | null;
  language: KioskBarAction | null;
  readAloud: KioskBarAction | null;
  bigger: KioskBarAction | null;
  contrast: KioskBarAction | null;
  lowReach: KioskBarAction | null;
  steady: KioskBarAction | null;
}

const places = [
  ['back', 'back'],
  ['stop', 'stop'],
  ['help', 'callPerson'],
  ['language', 'globe'],
  ['readAloud', 'speaker'],
  ['bigger', 'textBigger'],
  ['contrast', 'contrast'],
  ['lowReach', 'lowReach'],
  ['steady', 'steadyHand'],
] as const satisfies readonly (readonly [Exclude<keyof KioskBarProps, 'label' | 'voice'>, IconName])[];

export function KioskBar(props: KioskBarProps) {
  const { voice } = props;
  return (
    <section className="k-bar" aria-label={props.label} data-surface="frame">
      {voice ? (
        <div className="k-voice" role="group" aria-label={voice.label}>
          {voice.actions.map((action) => (
            <BarButton key={action.icon} place="voice" icon={action.icon} action={action} />
          ))}
        </div>
      ) : null}
      {places.map(([place, icon]) => {
        const action = props[place];
        if (action === null) return <span key={place} className="k-bar-place" data-place={place} />;
        return <BarButton key={place} place={place} icon={icon} action={action} />;
      })}
    </section>
  );
}

function BarButton({ place, icon, action }: { place: string; icon: IconName; action: KioskBarAction }) {
  const press = usePress(action.onPress);
  return (
    <button
      {...press}
      type="button"
      className="k-bar-button"
      data-place={place}
      aria-pressed={action.isOn}
      data-say={action.label}
    >
      <Icon name={icon} />
      <span className="k-bar-word">{action.label}</span>
      {action.level === undefined ? null : (
        <span className="k-bar-level" aria-hidden="true">
          {Array.from({ length: action.level.of }, (_, step) => (
            <span key={step} data-on={step <= (action.level?.now ?? 0) ? '' : undefined} />
          ))}
        </span>
      )}
    </button>
  );
}
