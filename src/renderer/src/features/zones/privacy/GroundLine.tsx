import type { PersonGround } from '#shared/contract/privacy.contract.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { usePrivacyActs } from './privacy-acts.ts';

/** One use of the data with its ground: withdrawn in one press, and undone the same day. */
export function GroundLine({ ground, mayWrite }: { ground: PersonGround; mayWrite: boolean }) {
  const { t } = useText();
  const day = useDayWords();
  const acts = usePrivacyActs();
  const purpose = t(($) => $.zones.privacy.purposes[ground.purpose]);
  const isWithdrawn = ground.end === 'withdrawn' && ground.endedDay !== null;
  const values = { ground: t(($) => $.zones.privacy.grounds[ground.ground]), day: day(ground.day) };
  const words = isWithdrawn
    ? t(($) => $.zones.privacy.withdrawnOn, { day: day(ground.endedDay ?? ground.day) })
    : ground.givenBy === ''
      ? t(($) => $.zones.privacy.since, values)
      : t(($) => $.zones.privacy.sinceBy, { ...values, by: ground.givenBy });
  const undo = () => (isWithdrawn ? acts.undoWithdraw(ground.id) : acts.undoGround(ground.id));
  return (
    <li className="zones-line">
      <span>
        <strong>{purpose}</strong>: {words}
      </span>
      {mayWrite ? (
        <span className="zones-acts">
          {ground.ground === 'consent' && !isWithdrawn ? (
            <Button
              size="small"
              variant="quiet"
              aria-label={t(($) => $.zones.privacy.withdrawOf, { purpose })}
              onPress={() => acts.withdraw(ground.id)}
            >
              {t(($) => $.zones.privacy.withdraw)}
            </Button>
          ) : null}
          {ground.canUndo ? (
            <Button
              size="small"
              variant="quiet"
              icon="undo"
              aria-label={t(($) => $.zones.privacy.undoOf, { what: purpose })}
              onPress={undo}
            >
              {t(($) => $.zones.privacy.undo)}
            </Button>
          ) : null}
        </span>
      ) : null}
    </li>
  );
}
