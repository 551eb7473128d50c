import { useQuery } from '@tanstack/react-query';
import { Controller, type FieldPathByValue, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { isCareRole } from '#shared/contract/roles.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { CheckboxGroup } from '../admin/CheckboxGroup.tsx';

/** Whose cases come onto a support computer: of the people who accompany families. */
export function FormOwners<V extends FieldValues>({
  form,
  name,
}: {
  form: UseFormReturn<V>;
  name: FieldPathByValue<V, string[]>;
}) {
  const { t } = useText();
  const { orpc } = useApi();
  const accounts = useQuery(orpc.admin.listAccounts.queryOptions()).data ?? [];
  const careTeam = accounts.filter(({ role, active }) => active && isCareRole(role));
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <CheckboxGroup
          legend={t(($) => $.network.pair.accounts)}
          hint={t(($) => $.network.pair.accountsHint)}
          options={careTeam.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          values={field.value}
          onChange={field.onChange}
        />
      )}
    />
  );
}
