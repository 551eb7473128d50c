import './kiosks.css';
import { useQuery } from '@tanstack/react-query';
import type { HelpCall } from '#shared/contract/kiosks.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { shortcuts } from '../../staff/desk-keys.ts';
import { useStaffSession } from '../../staff/session.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { CallCard } from './CallCard.tsx';
import { useCallActs } from './call-acts.ts';
import { goBackToPlace, keepPlace } from './focus-banner.ts';
import { ringingOf, useRinging } from './ringing.ts';

const receives: ReadonlySet<string> = new Set(['desk', 'support', 'caseManager', 'coordinator']);

/**
 * Who calls for help at a kiosk, on every page and above every dialog, without taking the focus from what somebody does. It is read politely,
 * heard where this computer makes sounds, and reached by its own key.
 */
export function CallBanner({ isActive }: { isActive: boolean }) {
  const { t } = useText();
  const { orpc } = useApi();
  const { role } = useStaffSession().account;
  const acts = useCallActs();
  const calls = useQuery(orpc.kiosks.calls.queryOptions({ enabled: isActive })).data ?? [];
  useRinging(isActive ? ringingOf(calls) : '');
  const words = useSpokenCalls(calls);
  return (
    <>
      <div className="visually-hidden" role="status" data-react-aria-top-layer="true">
        {words}
      </div>
      {calls.length === 0 ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only remembers where the focus was, for its buttons
        <section
          className="call-banner"
          aria-label={t(($) => $.intake.calls.region)}
          data-react-aria-top-layer="true"
          data-call-banner=""
          onFocus={({ relatedTarget, currentTarget }) => {
            if (!currentTarget.contains(relatedTarget)) keepPlace(relatedTarget);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Escape') goBackToPlace();
          }}
        >
          <ul>
            {calls.map((call) => (
              <CallCard key={call.id} call={call} acts={acts} mayTakeOver={receives.has(role)} />
            ))}
          </ul>
          <p className="call-banner-keys">
            <KeyHint keys={shortcuts.call.keys} />
          </p>
        </section>
      )}
    </>
  );
}

/** For ears: who calls and nobody goes to. Said anew when somebody calls once more. */
function useSpokenCalls(calls: readonly HelpCall[]): string {
  const { t } = useText();
  return calls
    .filter(({ answeredAt }) => answeredAt === null)
    .map(({ kioskName: kiosk, calls: times }) =>
      t(($) => (times > 1 ? $.intake.calls.titleAgain : $.intake.calls.title), { kiosk }),
    )
    .join('. ');
}
