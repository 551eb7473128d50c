import './kiosks.css';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useRinging } from './ringing.ts';

/** A locked screen hears of no change: it asks, in milliseconds. */
const pace = 5000;

/** Above a screen that is locked or hidden: at which kiosk somebody calls, and nothing of what they came for. */
export function LockedCalls() {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const names = useQuery(orpc.kiosks.callingNow.queryOptions({ refetchInterval: pace })).data ?? [];
  useRinging(names.join(', '));
  const kiosks = new Intl.ListFormat(i18n.language).format(names);
  return (
    <div role="status">
      {names.length === 0 ? null : (
        <p className="locked-calls">
          <Icon name="callPerson" />
          {t(($) => $.intake.calls.locked, { kiosks })}
        </p>
      )}
    </div>
  );
}
