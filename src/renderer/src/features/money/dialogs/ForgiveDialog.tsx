import { useForm } from 'react-hook-form';
import type { LedgerEntry } from '#shared/contract/money.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import type { DialogProps, InputOf } from '../acts.ts';
import { useEuro } from '../money-words.ts';
import { ActForm } from './ActForm.tsx';
import { useActId } from './act-id.ts';
import { AmountField, ReasonField } from './fields.tsx';

interface Values {
  cents: number | null;
  note: string;
}

/** Asks all or part of what is open no more: of one charge, or the oldest first. */
export function ForgiveDialog({
  standing,
  entry,
  onClose,
  onDone,
}: DialogProps & { entry: LedgerEntry | null }) {
  const { t } = useText();
  const { client } = useApi();
  const euro = useEuro();
  const open = entry === null ? standing.money.balances.owesCents : entry.openCents;
  const form = useForm<Values>({ defaultValues: { cents: open, note: '' }, shouldFocusError: false });
  const { control, getValues } = form;
  const forgive = useCommand((input: InputOf<'forgive'>) => client.money.forgive(input), {
    onSuccess: (done) => onDone('forgive', done, { cents: getValues('cents') ?? 0 }),
  });
  const actId = useActId();
  return (
    <ActForm
      title={t(($) => $.money.dialogs.forgive.title)}
      words={t(($) => $.money.dialogs.forgive.words, { amount: euro(open) })}
      send={t(($) => $.money.dialogs.forgive.send)}
      form={form}
      fields={['cents', 'note']}
      firstField="cents"
      isPending={forgive.isPending}
      error={forgive.error}
      onClose={onClose}
      onSend={({ cents, note }) =>
        forgive.mutate({
          actId,
          personId: standing.personId,
          entryId: entry?.id ?? null,
          cents: cents ?? 0,
          note,
        })
      }
    >
      <AmountField control={control} name="cents" />
      <ReasonField control={control} name="note" hint={t(($) => $.money.dialogs.forgive.reasonHint)} />
    </ActForm>
  );
}
