import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RefusalParams, StoreProblemCode } from '#shared/contract/errors.ts';
import type { SessionStatus } from '#shared/contract/session.contract.ts';
import { formatTimeOf } from '#shared/domain/day-format.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useTakeStatus } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { RecoverForm } from './RecoverForm.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { Stage } from './Stage.tsx';

type Problem = NonNullable<SessionStatus['problem']>;

/** Problems that the printed recovery code can take away. */
const recoverable: ReadonlySet<StoreProblemCode> = new Set(['noKey', 'wrongKey', 'wrongCode']);

/** Problems that go away by themselves. */
const passing: ReadonlySet<StoreProblemCode> = new Set(['databaseGone', 'databaseBusy']);

/** The data file cannot be used now: what happened, what was kept, what to do, and a way on. */
export function StoreProblemPage({ problem }: { problem: Problem }) {
  const { t, i18n } = useText();
  const say = (part: 'happened' | 'kept' | 'todo') =>
    t(($) => $.errors.store[problem.code][part], wordsFor(problem.params));
  const retry = useRetry();
  useAgainByItself(passing.has(problem.code) && !retry.isPending, retry.mutate);
  const canRecover = recoverable.has(problem.code);
  const canRestore = problem.code === 'damaged';
  return (
    <Stage houseName="Deelbalie" isWide>
      <span className="stage-sign-mark" data-tone="attention">
        <Icon name="warning" size="2.5rem" />
      </span>
      <div className="stage-heading" role="alert">
        <p className="stage-before">{t(($) => $.session.problem.heading)}</p>
        <h1>{say('happened')}</h1>
      </div>
      <p className="problem-kept">
        <Icon name="check" /> {say('kept')}
      </p>
      <p className="problem-todo">{say('todo')}</p>
      {retry.isError ? <FailurePanel error={retry.error} /> : null}
      {canRecover ? <RecoverForm /> : null}
      {canRestore ? <RestoreForm /> : null}
      <div className="set-up-buttons">
        <Button
          variant={canRecover || canRestore ? 'secondary' : 'primary'}
          size="large"
          icon="refresh"
          isPending={retry.isPending}
          pendingLabel={t(($) => $.session.problem.trying)}
          onPress={() => retry.mutate()}
        >
          {t(($) => $.common.retry)}
        </Button>
      </div>
      <p className="session-note" aria-live="polite">
        {retry.triedAt === null
          ? null
          : t(($) => $.session.problem.again, {
              time: formatTimeOf(retry.triedAt, houseTimeZone, i18n.language),
            })}
      </p>
      <details className="problem-details">
        <summary>{t(($) => $.session.problem.details)}</summary>
        <DefinitionList
          items={[
            { term: t(($) => $.session.problem.detailsCode), value: problem.code },
            ...Object.entries(problem.params).map(([term, value]) => ({ term, value: String(value) })),
          ]}
        />
      </details>
    </Stage>
  );
}

/** A database server that was away comes back without anybody here: the page looks again by itself. */
function useAgainByItself(isWaiting: boolean, tryAgain: () => void): void {
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(tryAgain, 5000);
    return () => clearTimeout(timer);
  }, [isWaiting, tryAgain]);
}

/** Tries to open the file again; tells when it was tried in vain. */
function useRetry() {
  const { client } = useApi();
  const takeStatus = useTakeStatus();
  const [triedAt, setTriedAt] = useState<string | null>(null);
  const retry = useMutation({
    mutationFn: () => client.session.retryStore(),
    onSuccess: (status) => {
      setTriedAt(new Date().toISOString());
      takeStatus(status);
    },
  });
  return { ...retry, triedAt };
}

/** A parameter the core did not give shows as a dash, not as a hole in the sentence. */
const wordsFor = (params: RefusalParams) => ({
  appVersion: '–',
  here: '–',
  reason: '–',
  server: '–',
  ...params,
});
