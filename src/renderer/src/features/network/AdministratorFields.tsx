import type { UseFormReturn } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { FormText } from '../../staff/form/fields.tsx';
import { FormSecret } from './SecretForm.tsx';

export interface AdministratorValues {
  signInName: string;
  secret: string;
}

export const noAdministrator: AdministratorValues = { signInName: '', secret: '' };
export const administratorFields = ['signInName', 'secret'] as const;

/** An administrator signs, whoever is signed in here. */
export function AdministratorFields({ form }: { form: UseFormReturn<AdministratorValues> }) {
  const { t } = useText();
  return (
    <>
      <FormText
        control={form.control}
        name="signInName"
        label={t(($) => $.network.leave.signInName)}
        maxLength={40}
        isRequired
        check={(name) => (name.trim().length < 2 ? t(($) => $.network.leave.nameMissing) : undefined)}
      />
      <FormSecret form={form} name="secret" />
    </>
  );
}
