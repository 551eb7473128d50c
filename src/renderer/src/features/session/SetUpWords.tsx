import type { SessionStatus } from '#shared/contract/session.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';
import { StepHeading } from './StepHeading.tsx';

/** The steps of the first start that only tell. */

export interface WelcomeStepProps {
  error: unknown;
  isPending: boolean;
  onBegin: () => void;
  /** There is a house already; undefined where this computer cannot speak with others. */
  onJoin: (() => void) | undefined;
}

export function WelcomeStep({ error, isPending, onBegin, onJoin }: WelcomeStepProps) {
  const { t } = useText();
  return (
    <>
      <StepHeading title={t(($) => $.session.setUp.welcomeTitle)}>
        {t(($) => $.session.setUp.welcomeText)}
      </StepHeading>
      {error === null ? null : <FailurePanel error={error} />}
      <section className="set-up-list">
        <h2>{t(($) => $.session.setUp.welcomeNeeds)}</h2>
        <ul>
          <Need icon="print">{t(($) => $.session.setUp.needPrinter)}</Need>
          <Need icon="lock">{t(($) => $.session.setUp.needSafe)}</Need>
          <Need icon="person">{t(($) => $.session.setUp.needAdministrator)}</Need>
        </ul>
      </section>
      <div className="set-up-buttons">
        <Button
          variant="primary"
          size="large"
          iconAfter="forward"
          isPending={isPending}
          pendingLabel={t(($) => $.common.working)}
          onPress={onBegin}
        >
          {t(($) => $.session.setUp.begin)}
        </Button>
      </div>
      {onJoin === undefined ? null : (
        <section className="set-up-list">
          <h2>{t(($) => $.network.join.choice)}</h2>
          <p>{t(($) => $.network.join.choiceText)}</p>
          <div className="set-up-buttons">
            <Button size="large" icon="computers" onPress={onJoin}>
              {t(($) => $.network.join.title)}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

function Need({ icon, children }: { icon: IconName; children: string }) {
  return (
    <li>
      <Icon name={icon} />
      {children}
    </li>
  );
}

export function CodeStep({ code, onNext }: { code: string; onNext: () => void }) {
  const { t } = useText();
  return (
    <>
      <StepHeading title={t(($) => $.session.setUp.codeTitle)}>
        {t(($) => $.session.setUp.codeText)}
      </StepHeading>
      <RecoveryCode code={code} />
      <p className="set-up-warning">
        <Icon name="warning" />
        <span>
          <strong>{t(($) => $.session.setUp.codeWarning)}</strong> {t(($) => $.session.setUp.codeReload)}
        </span>
      </p>
      <div className="set-up-buttons">
        <Button size="large" icon="print" onPress={() => window.print()}>
          {t(($) => $.session.setUp.codePrint)}
        </Button>
        <Button variant="primary" size="large" iconAfter="forward" onPress={onNext}>
          {t(($) => $.session.setUp.codeNext)}
        </Button>
      </div>
      <RecoverySheet code={code} />
    </>
  );
}

export function DoneStep({ status, onEnter }: { status: SessionStatus; onEnter: () => void }) {
  const { t } = useText();
  const words = { house: status.house?.name ?? '', name: status.account?.displayName ?? '' };
  return (
    <>
      <span className="set-up-done">
        <Icon name="check" size="2.5rem" />
      </span>
      <StepHeading title={t(($) => $.session.setUp.doneTitle)}>
        {t(($) => $.session.setUp.doneText, words)}
      </StepHeading>
      <section className="set-up-list">
        <h2>{t(($) => $.session.setUp.doneNext)}</h2>
        <ul>
          <Need icon="switchUser">{t(($) => $.session.setUp.doneAccounts)}</Need>
          <Need icon="initiative">{t(($) => $.session.setUp.doneInitiatives)}</Need>
          <Need icon="import">{t(($) => $.session.setUp.doneImport)}</Need>
          <Need icon="kiosk">{t(($) => $.session.setUp.doneKiosk)}</Need>
        </ul>
      </section>
      <div className="set-up-buttons">
        <Button variant="primary" size="large" iconAfter="forward" onPress={onEnter}>
          {t(($) => $.session.setUp.doneButton)}
        </Button>
      </div>
    </>
  );
}
