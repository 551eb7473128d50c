import { useText } from '../../app/text.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { Icon } from '../../ui/Icon.tsx';

export type DayView = 'dueToday' | 'late' | 'open' | 'handedOverToday' | 'returnedToday';

const views: readonly { view: DayView; icon: IconName }[] = [
  { view: 'dueToday', icon: 'today' },
  { view: 'late', icon: 'warning' },
  { view: 'open', icon: 'item' },
  { view: 'handedOverToday', icon: 'loan' },
  { view: 'returnedToday', icon: 'return' },
];

interface DayFiguresProps {
  figures: Record<DayView, number>;
  chosen: DayView | null;
  onChoose: (view: DayView) => void;
}

/** Five figures; each is a button that shows its list alone, and all of them again. */
export function DayFigures({ figures, chosen, onChoose }: DayFiguresProps) {
  const { t, i18n } = useText();
  return (
    <ul className="figures" aria-label={t(($) => $.staff.today.figures)}>
      {views.map(({ view, icon }) => (
        <li key={view}>
          <button
            type="button"
            className="figure"
            aria-pressed={view === chosen}
            data-alarm={view === 'late' && figures.late > 0 ? '' : undefined}
            onClick={() => onChoose(view)}
          >
            <span className="figure-number num">
              {figures[view].toLocaleString(i18n.language)}
              <Icon name={icon} />
            </span>
            <span className="figure-word">{t(($) => $.staff.today.lists[view].figure)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
