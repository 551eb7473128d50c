import './form.css';
import type { ReactNode } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';

export interface SaveBarProps {
  isSaving: boolean;
  onCancel: () => void;
  /** Default "Bewaren". */
  saveLabel?: string | undefined;
  isDisabled?: boolean | undefined;
  /** Other ways to finish, before the cancel button. */
  children?: ReactNode;
}

/** The foot of a form: stays in sight while the form scrolls. */
export function SaveBar({ isSaving, onCancel, saveLabel, isDisabled, children }: SaveBarProps) {
  const { t } = useText();
  return (
    <div className="entry-save">
      <Button
        type="submit"
        variant="primary"
        isPending={isSaving}
        pendingLabel={t(($) => $.common.saving)}
        isDisabled={isDisabled}
        keyShortcuts="Control+Enter"
      >
        {saveLabel ?? t(($) => $.common.save)}
      </Button>
      {children}
      <Button variant="quiet" onPress={onCancel}>
        {t(($) => $.common.cancel)}
      </Button>
      <span className="entry-save-keys">
        <KeyHint keys={['Ctrl', 'Enter']} />
      </span>
    </div>
  );
}
