import type { Availability } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Status } from '../../../ui/Status.tsx';

export interface InHouseProps {
  /** Undefined while it is being asked. */
  availability: Availability | undefined;
  /** Items of the kind in use. */
  total: number;
}

/** How many of a kind are in the house now, and when the next one comes back if none is. */
export function InHouse({ availability, total }: InHouseProps) {
  const { t } = useText();
  const day = useDayWords();
  if (total === 0) return <Status tone="neutral">{t(($) => $.catalog.kind.noItems)}</Status>;
  if (availability === undefined) return <span />;
  const { inHouse, backOn } = availability;
  if (inHouse > 0) return <Status tone="done">{t(($) => $.catalog.kind.inHouse, { inHouse, total })}</Status>;
  if (backOn === null) return <Status tone="info">{t(($) => $.catalog.kind.allOut)}</Status>;
  return (
    <Status tone="info" icon="calendar">
      {t(($) => $.catalog.kind.allOutUntil, { day: day(backOn) })}
    </Status>
  );
}
