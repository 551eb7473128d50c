import type { HelpCall } from '#shared/contract/kiosks.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Status } from '../../ui/Status.tsx';
import { useMinutesSince } from '../intake/line/waited.ts';
import { languageNames } from '../people/spoken-languages.ts';
import type { CallActs } from './call-acts.ts';
import { goBackToPlace } from './focus-banner.ts';

export interface CallCardProps {
  call: HelpCall;
  acts: CallActs;
  mayTakeOver: boolean;
}

/** One call: where, on which screen, in which language, how long already; loud until somebody goes, quiet afterwards. */
export function CallCard({ call, acts, mayTakeOver }: CallCardProps) {
  const { t } = useText();
  const { kioskName: kiosk } = call;
  const isWaiting = call.answeredAt === null;
  const minutes = useMinutesSince(call.calledAt);
  const button = (act: 'go' | 'takeOver' | 'done', variant: 'primary' | 'secondary' | 'quiet') => {
    const label = t(($) => $.intake.calls.act[act]);
    return (
      <Button
        size="small"
        variant={variant}
        aria-label={t(($) => $.intake.calls.actOn, { act: label, kiosk })}
        onPress={() => {
          acts[act](call);
          goBackToPlace();
        }}
      >
        {label}
      </Button>
    );
  };
  return (
    <li className="call-card" data-waiting={isWaiting ? '' : undefined}>
      <Icon name="callPerson" />
      <div className="call-card-body">
        <p className="call-card-title">{useTitle(call)}</p>
        <p className="call-card-place">
          {[
            t(($) => $.intake.calls.step[call.step]),
            minutes === 0 ? t(($) => $.intake.calls.now) : t(($) => $.intake.calls.since, { count: minutes }),
          ].join(' · ')}
        </p>
        <Flags call={call} />
        <div className="call-card-acts">
          {isWaiting ? button('go', 'primary') : null}
          {mayTakeOver ? button('takeOver', 'secondary') : null}
          {button('done', isWaiting ? 'quiet' : 'secondary')}
        </div>
      </div>
    </li>
  );
}

function useTitle({ kioskName: kiosk, answeredAt, answeredByName: name, isMine, calls }: HelpCall): string {
  const { t } = useText();
  if (answeredAt === null)
    return t(($) => (calls > 1 ? $.intake.calls.titleAgain : $.intake.calls.title), { kiosk });
  if (isMine) return t(($) => $.intake.calls.youGo, { kiosk });
  return name === null
    ? t(($) => $.intake.calls.somebodyGoes, { kiosk })
    : t(($) => $.intake.calls.goes, { name, kiosk });
}

/** The language of the screen, and what was said so far for who may hear it. */
function Flags({ call: { language, wish } }: Pick<CallCardProps, 'call'>) {
  const { t, i18n } = useText();
  const names = languageNames(wish?.talk ?? language, i18n.language);
  const isDutch = (wish?.talk ?? language) === 'nl';
  return (
    <p className="call-card-flags">
      {isDutch ? null : (
        <Status tone="neutral" icon="globe">
          {names.here ?? names.own}
        </Status>
      )}
      {wish === null ? null : (
        <Status tone="neutral" icon="help">
          {wish.themeName ?? t(($) => $.intake.topic[wish.topic])}
        </Status>
      )}
      {wish === null || wish.urgency === 'calm' ? null : (
        <Status tone={wish.urgency === 'now' ? 'danger' : 'attention'}>
          {t(($) => $.intake.urgency[wish.urgency])}
        </Status>
      )}
      {wish?.interpreter ? <Status tone="info">{t(($) => $.intake.interpreter)}</Status> : null}
    </p>
  );
}
