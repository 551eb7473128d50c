import type { ReactNode } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, type DialogProps } from '../../ui/Dialog.tsx';

export interface FormDialogProps {
  title: string;
  /** The form inside; its button stands in the dialog's foot. */
  formId: string;
  sendLabel: string;
  isPending: boolean;
  /** What the button says meanwhile. */
  pendingLabel?: string | undefined;
  isDisabled?: boolean | undefined;
  onClose: () => void;
  size?: DialogProps['size'];
  children: ReactNode;
}

/** A dialog around one form: the act itself, the way out, and Escape. */
export function FormDialog(props: FormDialogProps) {
  const { title, formId, sendLabel, isPending, onClose, size = 'small', children } = props;
  const { t } = useText();
  const pendingLabel = props.pendingLabel ?? t(($) => $.common.working);
  return (
    <Dialog
      isOpen
      size={size}
      title={title}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isDisabled={props.isDisabled}
            isPending={isPending}
            pendingLabel={pendingLabel}
          >
            {sendLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
