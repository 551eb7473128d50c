import { useForm } from 'react-hook-form';
import { GraveDialog, type GraveDialogProps } from './GraveDialog.tsx';
import { FormSecret } from './SecretForm.tsx';

interface Values {
  secret: string;
}

export interface SecretDialogProps
  extends Omit<GraveDialogProps<Values>, 'form' | 'fields' | 'onSend' | 'children'> {
  onSend: (secret: string) => void;
}

/** A grave act of whoever is signed in, with their PIN. */
export function SecretDialog({ onSend, ...rest }: SecretDialogProps) {
  const form = useForm<Values>({ defaultValues: { secret: '' }, shouldFocusError: false });
  return (
    <GraveDialog {...rest} form={form} fields={['secret']} onSend={({ secret }) => onSend(secret)}>
      <FormSecret form={form} name="secret" />
    </GraveDialog>
  );
}
