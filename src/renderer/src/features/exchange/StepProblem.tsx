import type { ReactNode } from 'react';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { failureOf } from '../../client/failures.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import type { StepFailure } from './import-steps.ts';

/** Why a step did not go on: what happened first, then what was kept and what to do. */
export function StepProblem({ failure, actions }: { failure: StepFailure | null; actions?: ReactNode }) {
  const { t } = useText();
  const failureText = useFailureText();
  // A lock is not a mistake: after unlocking, the same button does it.
  if (failure === null || (failure.kind === 'answer' && failureOf(failure.error).kind === 'locked'))
    return null;
  const words =
    failure.kind === 'file' ? t(($) => $.exchange.fileProblem[failure.problem]) : failureText(failure.error);
  const end = words.search(/[.!?](?=\s)/) + 1;
  return end === 0 ? (
    <ErrorPanel title={words} actions={actions} />
  ) : (
    <ErrorPanel title={words.slice(0, end)} next={words.slice(end).trim()} actions={actions} />
  );
}
