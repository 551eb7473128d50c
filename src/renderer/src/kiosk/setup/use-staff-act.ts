import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionStatus } from '#shared/contract/session.contract.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { failureOf } from '../../client/failures.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import type { StaffField } from './StaffForm.tsx';

export interface StaffAct<Input> {
  problem: string | null;
  isPending: boolean;
  run: (input: Omit<Input, 'commandId'>) => void;
  /** Something has to be filled in first. */
  complain: () => void;
}

/** An act at this screen that a member of staff proves with a secret; its answer says what the screen is from then on. */
export function useStaffAct<Input extends { commandId: string }>(
  call: (input: Input) => Promise<SessionStatus>,
  afterFailure: () => void,
  onDone: () => void = () => undefined,
): StaffAct<Input> {
  const { t } = useSpelling();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const act = useCommand(call, {
    onSuccess: (status) => {
      // The secret does not stay in the list of commands.
      queries.getMutationCache().clear();
      queries.setQueryData(orpc.session.status.queryKey(), status);
      onDone();
    },
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.kind === 'tooManyTries')
        setProblem(t(($) => $.kiosk.setUp.wait, { count: failure.waitSeconds }));
      else if (failure.kind === 'refused') setProblem(t(($) => $.kiosk.setUp.wrong));
      else setProblem(t(($) => $.kiosk.setUp.failed));
      queries.getMutationCache().clear();
      afterFailure();
    },
  });
  return {
    problem,
    isPending: act.isPending,
    run: (input) => {
      setProblem(null);
      if (!act.isPending) act.mutate(input);
    },
    complain: () => setProblem(t(($) => $.kiosk.setUp.missing)),
  };
}

/** The two fields with which a member of staff proves to be one. */
export function useStaffProof() {
  const { t } = useSpelling();
  const [signInName, setSignInName] = useState('');
  const [secret, setSecret] = useState('');
  const fields: StaffField[] = [
    {
      id: 'signInName',
      label: t(($) => $.kiosk.setUp.signInName),
      value: signInName,
      onChange: setSignInName,
    },
    {
      id: 'secret',
      label: t(($) => $.kiosk.setUp.secret),
      value: secret,
      onChange: setSecret,
      isSecret: true,
    },
  ];
  return {
    fields,
    signInName: signInName.trim(),
    secret,
    isComplete: signInName.trim().length >= 2 && secret.length >= 4,
    forgetSecret: () => setSecret(''),
  };
}
