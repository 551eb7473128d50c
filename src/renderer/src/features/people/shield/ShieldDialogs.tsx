import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Restriction } from '#shared/contract/restrictions.contract.ts';
import { isCounterRole } from '#shared/contract/roles.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { ActDialog } from '../../households/ActDialog.tsx';
import { useSaid } from '../../households/household-acts.ts';

type Acts = Client['restrictions'];
type InputOf<Act extends keyof Acts> = Parameters<Acts[Act]>[0];

interface ShieldDialogProps {
  personId: string;
  onClose: () => void;
}

/** Shields a person: why, and who may know of them. */
export function ShieldDialog({ personId, onClose }: ShieldDialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const [restrictionId] = useState(newId);
  const [reason, setReason] = useState('');
  const [readerIds, setReaderIds] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const act = useCommand((input: InputOf<'set'>) => client.restrictions.set(input), {
    onSuccess() {
      done(t(($) => $.people.shield.saidSet));
      onClose();
    },
  });
  const send = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    act.mutate({ restrictionId, personId, reason: reason.trim(), readerIds: [...readerIds] });
  };
  return (
    <ActDialog
      title={t(($) => $.people.shield.set)}
      words={t(($) => $.people.shield.words)}
      size="normal"
      sendLabel={t(($) => $.people.shield.set)}
      onSend={send}
      onClose={onClose}
      isPending={act.isPending}
      failure={act.error}
    >
      <TextArea
        label={t(($) => $.people.shield.reason)}
        hint={t(($) => $.people.shield.reasonHint)}
        maxLength={400}
        value={reason}
        onChange={setReason}
        error={isAsked && reason.trim() === '' ? t(($) => $.people.shield.reasonNeeded) : undefined}
      />
      <Readers value={readerIds} onChange={setReaderIds} />
    </ActDialog>
  );
}

interface ShieldReadersProps {
  shield: Pick<Restriction, 'restrictionId' | 'readers'>;
  /** Whoever acts stays a reader. Not so for a coordinator, who names readers without knowing of whom. */
  keepsMe?: boolean;
  onClose: () => void;
}

/** Changes who may know of somebody. */
export function ShieldReaders({ shield, keepsMe = true, onClose }: ShieldReadersProps) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const me = useStaffSession().account.id;
  const [readerIds, setReaderIds] = useState<readonly string[]>(shield.readers.map((one) => one.accountId));
  const act = useCommand((input: InputOf<'setReaders'>) => client.restrictions.setReaders(input), {
    onSuccess() {
      done(t(($) => $.people.shield.saidReaders));
      onClose();
    },
  });
  return (
    <ActDialog
      title={t(($) => $.people.shield.change)}
      sendLabel={t(($) => $.common.save)}
      onSend={() =>
        act.mutate({
          restrictionId: shield.restrictionId,
          readerIds: [...new Set(keepsMe ? [...readerIds, me] : readerIds)],
        })
      }
      onClose={onClose}
      isPending={act.isPending}
      failure={act.error}
    >
      <Readers value={readerIds} onChange={setReaderIds} withHint={keepsMe} />
    </ActDialog>
  );
}

/** A person is shielded no more, with the reason; the message has the way back. */
export function LiftShield({ shield, onClose }: { shield: Restriction; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { done, failed } = useSaid();
  const { restrictionId } = shield;
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const back = useCommand((input: InputOf<'undoLift'>) => client.restrictions.undoLift(input), {
    onSuccess: () => done(t(($) => $.people.shield.saidSet)),
    onError: failed,
  });
  const act = useCommand((input: InputOf<'lift'>) => client.restrictions.lift(input), {
    onSuccess() {
      done(
        t(($) => $.people.shield.saidLifted),
        () => back.mutate({ restrictionId }),
      );
      onClose();
    },
  });
  return (
    <ActDialog
      title={t(($) => $.people.shield.lift)}
      words={t(($) => $.people.shield.liftWords)}
      sendLabel={t(($) => $.people.shield.lift)}
      onSend={() => {
        setAsked(true);
        if (reason.trim() !== '') act.mutate({ restrictionId, reason: reason.trim() });
      }}
      onClose={onClose}
      isPending={act.isPending}
      failure={act.error}
    >
      <TextArea
        label={t(($) => $.people.shield.liftReason)}
        maxLength={400}
        value={reason}
        onChange={setReason}
        error={isAsked && reason.trim() === '' ? t(($) => $.people.shield.reasonNeeded) : undefined}
      />
    </ActDialog>
  );
}

interface ReadersProps {
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
  withHint?: boolean;
}

/** Colleagues who can be named; whoever acts always knows. */
function Readers({ value, onChange, withHint = true }: ReadersProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const me = useStaffSession().account.id;
  const colleagues = (useQuery(orpc.session.colleagues.queryOptions()).data ?? []).filter(
    ({ id, role }) => id !== me && (isCounterRole(role) || role === 'coordinator'),
  );
  return (
    <fieldset className="shield-readers">
      <legend>{t(($) => $.people.shield.readers)}</legend>
      {withHint ? <p className="ui-field-hint">{t(($) => $.people.shield.readersHint)}</p> : null}
      {colleagues.map(({ id, displayName }) => (
        <Checkbox
          key={id}
          label={displayName}
          isChecked={value.includes(id)}
          onChange={(isChecked) => onChange(isChecked ? [...value, id] : value.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
