import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { SessionStatus } from '#shared/contract/session.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { failureOf } from '../../client/failures.ts';
import { useTakeStatus } from '../../staff/session.ts';
import { speakToStaff } from '../../staff/staff-language.ts';
import { HouseStep, ProveStep, type SetUpValues } from './SetUpForms.tsx';
import { CodeStep, DoneStep, WelcomeStep } from './SetUpWords.tsx';
import { Stage } from './Stage.tsx';
import { StepList } from './StepList.tsx';

const steps = ['welcome', 'code', 'prove', 'house', 'done'] as const;
type Step = (typeof steps)[number];

/** The first start: a recovery code on paper, the name of the house, and its first administrator. */
export function SetUpPage({ onJoin }: { onJoin: (() => void) | undefined }) {
  const { t, i18n } = useText();
  const takeStatus = useTakeStatus();
  const [step, setStep] = useState<Step>('welcome');
  const form = useForm<SetUpValues>({
    defaultValues: {
      group: '',
      houseName: '',
      displayName: '',
      signInName: '',
      language: i18n.language === 'fr' || i18n.language === 'en' ? i18n.language : 'nl',
      secret: '',
      repeat: '',
    },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const acts = useSetUp({ onOffer: () => setStep('code'), onDone: () => setStep('done') });
  const { code, group, isOfferLost } = acts;

  return (
    <Stage
      houseName="Deelbalie"
      isWide
      aside={
        <StepList
          steps={steps.map((one) => t(($) => $.session.setUp.steps[one]))}
          current={steps.indexOf(step)}
        />
      }
    >
      <FormProvider {...form}>
        {step === 'welcome' || isOfferLost ? (
          <WelcomeStep
            error={isOfferLost ? acts.setUp.error : acts.prepare.error}
            isPending={acts.prepare.isPending}
            onBegin={acts.begin}
            onJoin={onJoin}
          />
        ) : null}
        {step === 'code' ? <CodeStep code={code} onNext={() => setStep('prove')} /> : null}
        {step === 'prove' ? (
          <ProveStep
            code={code}
            group={group}
            onBack={() => setStep('code')}
            onNext={() => setStep('house')}
          />
        ) : null}
        {step === 'house' && !isOfferLost ? (
          <HouseStep
            error={acts.setUp.error}
            isPending={acts.setUp.isPending}
            onBack={() => setStep('prove')}
            onSend={acts.finish}
          />
        ) : null}
        {step === 'done' && acts.status !== null ? (
          <DoneStep status={acts.status} onEnter={() => enter(acts.status)} />
        ) : null}
      </FormProvider>
    </Stage>
  );

  function enter(status: SessionStatus | null): void {
    if (status === null) return;
    void speakToStaff(i18n, status.account?.language ?? 'nl').then(() => takeStatus(status));
  }
}

/** The two acts of the first start, and what they gave. */
function useSetUp(after: { onOffer: () => void; onDone: () => void }) {
  const { client } = useApi();
  const [accountId] = useState(newId);
  const [offer, setOffer] = useState({ recoveryCode: '', proveGroup: 1 });
  const [status, setStatus] = useState<SessionStatus | null>(null);
  const setUp = useCommand(
    (input: Parameters<typeof client.session.setUp>[0]) => client.session.setUp(input),
    {
      onSuccess: (given) => {
        setStatus(given);
        after.onDone();
      },
    },
  );
  const prepare = useCommand(
    (input: Parameters<typeof client.session.prepareSetUp>[0]) => client.session.prepareSetUp(input),
    {
      onSuccess: (given) => {
        setUp.reset();
        setOffer(given);
        after.onOffer();
      },
    },
  );
  const failure = setUp.isError ? failureOf(setUp.error) : null;
  return {
    code: offer.recoveryCode,
    group: offer.proveGroup,
    status,
    prepare,
    setUp,
    begin: () => prepare.mutate({}),
    finish: ({ group, repeat: _repeat, ...values }: SetUpValues) =>
      setUp.mutate({ ...values, accountId, recoveryGroup: group }),
    /** The core restarted and knows the code no more: a new one is needed. */
    isOfferLost: failure?.kind === 'refused' && failure.reason === 'session.recoveryCodeNotProven',
  };
}
