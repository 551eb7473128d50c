import { useForm } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import type { DialogProps, InputOf } from '../acts.ts';
import { ActForm } from './ActForm.tsx';
import { useActId } from './act-id.ts';
import { ReasonField } from './fields.tsx';

/** Reverses what is of an earlier day, with a reason; what is of today goes back without a question. */
export function ReverseDialog({
  standing,
  entryIds,
  onClose,
  onDone,
}: DialogProps & { entryIds: readonly string[] }) {
  const { t } = useText();
  const { client } = useApi();
  const form = useForm({ defaultValues: { note: '' }, shouldFocusError: false });
  const reverse = useCommand((input: InputOf<'reverse'>) => client.money.reverse(input), {
    onSuccess: (done) => onDone('reverse', done, {}),
  });
  const actId = useActId();
  return (
    <ActForm
      title={t(($) => $.money.dialogs.reverse.title)}
      words={t(($) => $.money.dialogs.reverse.words)}
      send={t(($) => $.money.dialogs.reverse.send)}
      form={form}
      fields={['note']}
      firstField="note"
      isPending={reverse.isPending}
      error={reverse.error}
      onClose={onClose}
      onSend={({ note }) =>
        reverse.mutate({ actId, personId: standing.personId, entryIds: [...entryIds], note })
      }
    >
      <ReasonField control={form.control} name="note" />
    </ActForm>
  );
}
