import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { endedStates, type ReferralState } from '#shared/contract/referral-words.ts';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { type MenuAction, MenuButton } from '../../../ui/MenuButton.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { PastDialog } from '../../agenda/PastDialog.tsx';
import { savePdf } from '../../reminders/save-pdf.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { ReadAlongDialog } from '../../zones/ReadAlongDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { MatchDialog } from './MatchDialog.tsx';
import { NextDialog } from './NextDialog.tsx';
import { NoteDialog, type NoteDialogProps } from './NoteDialog.tsx';
import { stepsFrom } from './next-steps.ts';
import { RemindDialog } from './RemindDialog.tsx';
import { StepDialog } from './StepDialog.tsx';

type Assign = Parameters<Client['referrals']['assign']>[0];

type Open =
  | { dialog: 'step'; to: ReferralState }
  | { dialog: 'note'; kind: NoteDialogProps['kind'] }
  | { dialog: 'match' | 'next' | 'remind' | 'assign' | 'past' }
  | { dialog: 'along' }
  | null;

/** What can be done with a referral now: the usual next step first, what is rare behind "more". */
export function ReferralActs({ referral, onEdit }: { referral: Referral; onEdit: () => void }) {
  const { t } = useText();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const isEnded = (endedStates as readonly string[]).includes(referral.state);
  const letter = useLetter(referral);
  const copy = useCopy(referral);
  const mayRemind = referral.direction === 'out' && !isEnded && referral.state !== 'draft';
  const mayHandOver = !isEnded && referral.state !== 'draft' && !referral.isHeld;
  return (
    <div className="referral-acts">
      {referral.isHeld ? (
        <Button variant="primary" onPress={() => setOpen({ dialog: 'match' })}>
          {t(($) => $.referrals.one.match)}
        </Button>
      ) : null}
      {referral.mustChooseNext ? (
        <Button variant="primary" onPress={() => setOpen({ dialog: 'next' })}>
          {t(($) => $.referrals.one.nextTitle)}
        </Button>
      ) : null}
      {mayRemind ? (
        <Button icon="clock" onPress={() => setOpen({ dialog: 'remind' })}>
          {t(($) => $.referrals.one.remind)}
        </Button>
      ) : null}
      {referral.mustTell ? (
        <Button variant="primary" onPress={() => setOpen({ dialog: 'note', kind: 'tell' })}>
          {t(($) => $.referrals.one.tell)}
        </Button>
      ) : null}
      {stepsFrom(referral).map((to, n) => (
        <Button
          key={to}
          {...(n === 0 && !referral.isHeld ? { variant: 'primary' as const } : {})}
          onPress={() => setOpen({ dialog: 'step', to })}
        >
          {t(($) => $.referrals.step[to])}
        </Button>
      ))}
      {referral.state === 'draft' ? (
        <Button icon="edit" onPress={onEdit}>
          {t(($) => $.referrals.one.edit)}
        </Button>
      ) : null}
      {isEnded ? <Button onPress={copy}>{t(($) => $.referrals.one.copy)}</Button> : null}
      {mayHandOver ? (
        <Button icon="people" onPress={() => setOpen({ dialog: 'note', kind: 'handOver' })}>
          {t(($) => $.referrals.one.handOver)}
        </Button>
      ) : null}
      <Button icon="print" onPress={letter}>
        {t(($) => $.referrals.one.letter)}
      </Button>
      <Follow referral={referral} />
      <Rare referral={referral} onOpen={setOpen} />
      {open?.dialog === 'step' ? <StepDialog referral={referral} to={open.to} onClose={close} /> : null}
      {open?.dialog === 'note' ? <NoteDialog referral={referral} kind={open.kind} onClose={close} /> : null}
      {open?.dialog === 'next' ? <NextDialog referral={referral} onClose={close} /> : null}
      {open?.dialog === 'remind' ? <RemindDialog referral={referral} onClose={close} /> : null}
      {open?.dialog === 'assign' ? <AssignDialog referral={referral} onClose={close} /> : null}
      {open?.dialog === 'past' ? <PastDialog kind="referral" id={referral.id} onClose={close} /> : null}
      {open?.dialog === 'along' ? <ReadAlongDialog referral={referral} onClose={close} /> : null}
      {open?.dialog === 'match' ? <MatchDialog referral={referral} onClose={close} /> : null}
    </div>
  );
}

function Rare({ referral, onOpen }: { referral: Referral; onOpen: (open: Open) => void }) {
  const { t } = useText();
  const actions: MenuAction[] = [
    { id: 'assign', label: t(($) => $.referrals.one.assign), onPress: () => onOpen({ dialog: 'assign' }) },
    { id: 'past', label: t(($) => $.agenda.past.open), onPress: () => onOpen({ dialog: 'past' }) },
  ];
  if (!(endedStates as readonly string[]).includes(referral.state))
    actions.push({
      id: 'along',
      label: t(($) => $.zones.along.button),
      onPress: () => onOpen({ dialog: 'along' }),
    });
  if (referral.ground === 'consent' && referral.consentWithdrawnAt === null)
    actions.push({
      id: 'withdraw',
      label: t(($) => $.referrals.one.withdraw),
      onPress: () => onOpen({ dialog: 'note', kind: 'withdraw' }),
    });
  if (referral.state !== 'inError')
    actions.push({
      id: 'inError',
      label: t(($) => $.referrals.step.inError),
      onPress: () => onOpen({ dialog: 'step', to: 'inError' }),
    });
  return <MenuButton label={t(($) => $.referrals.one.more)} actions={actions} />;
}

/** Taking it on: who follows it answers for it. */
function Follow({ referral }: { referral: Referral }) {
  const { t } = useText();
  const { client } = useApi();
  const { account } = useStaffSession();
  const say = useSay();
  const back = useAct((input: Assign) => client.referrals.assign(input));
  const before = referral.ownerAccountId;
  const assign = useAct(
    (input: Assign) => client.referrals.assign(input),
    ({ referral: { ownerName: name } }) =>
      say(
        name === null ? t(($) => $.referrals.nobodyFollows) : t(($) => $.referrals.followedBy, { name }),
        () => back.mutate({ referralId: referral.id, toAccountId: before }),
      ),
  );
  const isMine = referral.ownerAccountId === account.id;
  return (
    <Button
      variant="quiet"
      onPress={() => assign.mutate({ referralId: referral.id, toAccountId: isMine ? null : account.id })}
    >
      {t(($) => (isMine ? $.referrals.one.letGo : $.referrals.one.take))}
    </Button>
  );
}

function useLetter(referral: Referral): () => void {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const today = useHouseDay();
  const say = useSay();
  return () => {
    client.referrals.letterPdf({ referralId: referral.id }).then(
      ({ base64 }) => {
        const file = savePdf(
          t(($) => $.referrals.letterWord),
          today,
          base64,
        );
        return say(t(($) => $.referrals.one.letterSaved, { file }));
      },
      (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) }),
    );
  };
}

function useCopy(referral: Referral): () => void {
  const { t } = useText();
  const { client } = useApi();
  const navigate = useNavigate();
  const say = useSay();
  const copy = useAct(
    (input: Parameters<Client['referrals']['copy']>[0]) => client.referrals.copy(input),
    (answer) => {
      say(t(($) => $.referrals.said.copied));
      void navigate({ to: '/referrals/$referralId', params: { referralId: answer.referral.id } });
    },
  );
  return () => copy.mutate({ referralId: referral.id, copyId: newId() });
}
