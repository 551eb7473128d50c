import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';

export type SecretFieldProps = Omit<TextFieldProps, 'type' | 'isCode'>;

/** A PIN or password: hidden, with a button to see what was typed. */
export function SecretField(props: SecretFieldProps) {
  const { t } = useText();
  const [isShown, setShown] = useState(false);
  return (
    <div className="secret-field">
      <TextField {...props} type={isShown ? 'text' : 'password'} isCode />
      <IconButton
        icon={isShown ? 'hide' : 'eye'}
        label={t(($) => (isShown ? $.session.secret.hide : $.session.secret.show))}
        isPressed={isShown}
        onPress={() => setShown(!isShown)}
      />
    </div>
  );
}
