import './recovery-sheet.css';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
import { useText } from '../../app/text.ts';
import { HouseMark } from '../../ui/HouseMark.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';

export interface RecoverySheetProps {
  code: string;
  /** Left open to be written by hand while the house has no name yet. */
  houseName?: string | undefined;
}

/** One page for the safe: shown on paper only (`window.print()`), never on the screen. */
export function RecoverySheet({ code, houseName }: RecoverySheetProps) {
  const { t, i18n } = useText();
  const [now] = useState(() => new Date().toISOString());
  const today = formatDayOf(now, houseTimeZone, i18n.language);
  return createPortal(
    <div className="recovery-sheet" aria-hidden="true">
      <header>
        <HouseMark />
        <p className="recovery-sheet-title">{t(($) => $.session.recovery.sheetTitle)}</p>
      </header>
      <p className="recovery-sheet-lead">{t(($) => $.session.recovery.sheetWhat)}</p>
      <RecoveryCode code={code} />
      <p>{t(($) => $.session.recovery.sheetHow)}</p>
      <p>
        <strong>{t(($) => $.session.recovery.sheetKeep)}</strong>
      </p>
      <p>{t(($) => $.session.recovery.sheetLost)}</p>
      <dl>
        <Line term={t(($) => $.session.recovery.sheetHouse)} value={houseName} />
        <Line term={t(($) => $.session.recovery.sheetDate)} value={today} />
        <Line term={t(($) => $.session.recovery.sheetKeeper)} />
        <Line term={t(($) => $.session.recovery.sheetPlace)} />
      </dl>
    </div>,
    document.body,
  );
}

/** A fact, or a line to write it on. */
function Line({ term, value }: { term: string; value?: string | undefined }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
