import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { useScan } from '../../staff/scan/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import { badgeText } from '../session/badge-text.ts';

export interface BadgeFieldProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** Set where the field may stay empty. */
  optionalText?: string | undefined;
  autoFocus?: boolean | undefined;
}

/** The code of a badge, typed or scanned. In a dialog: while it is open every scan is for this field. */
export function BadgeField({ id, value, onChange, error, optionalText, autoFocus }: BadgeFieldProps) {
  const { t } = useText();
  const [scanned, setScanned] = useState<string | null>(null);
  const read = t(($) => $.admin.accounts.form.badgeRead);
  useScan(({ code }) => {
    const badge = badgeText(code);
    setScanned(badge);
    onChange(badge);
    return { tone: 'good', text: read, isShown: true };
  }, 'dialog');
  return (
    <TextField
      id={id}
      label={t(($) => $.admin.accounts.form.badge)}
      hint={t(($) => $.admin.accounts.form.badgeHint)}
      optionalText={optionalText}
      echo={value !== '' && value === scanned ? read : undefined}
      value={value}
      onChange={onChange}
      error={error}
      icon="scan"
      width="m"
      maxLength={64}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for where pressing a button opened this field
      autoFocus={autoFocus}
      isCode
    />
  );
}
