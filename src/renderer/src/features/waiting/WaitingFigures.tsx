import './waiting.css';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useWaitingFigures } from './use-waiting-figures.ts';
import type { WaitingTab } from './waiting-search.ts';

const tiles: readonly { tab: Extract<WaitingTab, 'ready' | 'fetch'>; icon: IconName }[] = [
  { tab: 'ready', icon: 'wait' },
  { tab: 'fetch', icon: 'calendar' },
];

/** Two figures of the day that lead to their lists: what lies ready, and what will be fetched. */
export function WaitingFigures() {
  const { t, i18n } = useText();
  const figures = useWaitingFigures();
  return (
    <ul className="waiting-figures" aria-label={t(($) => $.waiting.figures.label)}>
      {tiles.map(({ tab, icon }) => (
        <li key={tab}>
          <Link className="waiting-figure" to="/waiting" search={{ tab }}>
            <Icon name={icon} />
            <span className="waiting-figure-number num">
              {figures[tab]?.toLocaleString(i18n.language) ?? '…'}
            </span>
            <span>{t(($) => $.waiting.figures[tab])}</span>
            <Icon name="chevron" size="1.125rem" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
