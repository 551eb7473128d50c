import { useForm } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import {
  AdministratorFields,
  type AdministratorValues,
  administratorFields,
  noAdministrator,
} from './AdministratorFields.tsx';
import { GraveDialog } from './GraveDialog.tsx';
import { useTask } from './use-task.ts';

/** Erases what this computer holds; refused while something is kept here only. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { client, queries } = useApi();
  const form = useForm<AdministratorValues>({ defaultValues: noAdministrator, shouldFocusError: false });
  const leave = useTask(client.network.leave, () => void queries.invalidateQueries());
  return (
    <GraveDialog
      form={form}
      title={t(($) => $.network.leave.title)}
      text={t(($) => $.network.leave.text)}
      fields={administratorFields}
      sendLabel={t(($) => $.network.leave.send)}
      isPending={leave.isPending}
      failure={leave.error}
      onSend={(values) => leave.mutate(values)}
      onClose={onClose}
    >
      <AdministratorFields form={form} />
    </GraveDialog>
  );
}
