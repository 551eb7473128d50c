import './Dialog.css';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  isOpen: boolean;
  /** Called with false when Escape, the close button or (if dismissable) the ground is used. */
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot, the primary one last. */
  footer?: ReactNode;
  closeLabel: string;
  size?: 'small' | 'normal' | 'large' | undefined;
  /** A question that must be answered: only its buttons close it. Use it for what cannot be undone. */
  isAlert?: boolean | undefined;
}

/** Above everything, keeps the focus inside and gives it back afterwards. */
export function Dialog(props: DialogProps) {
  const {
    isOpen,
    onOpenChange,
    title,
    children,
    footer,
    closeLabel,
    size = 'normal',
    isAlert = false,
  } = props;
  return (
    <ModalOverlay
      className="ui-scrim"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!isAlert}
      isKeyboardDismissDisabled={isAlert}
    >
      <Modal className="ui-dialog" data-size={size}>
        <AriaDialog className="ui-dialog-body" role={isAlert ? 'alertdialog' : 'dialog'}>
          <div className="ui-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {isAlert ? null : (
              <IconButton icon="close" label={closeLabel} onPress={() => onOpenChange(false)} />
            )}
          </div>
          <div className="ui-dialog-content">{children}</div>
          {footer === undefined ? null : <div className="ui-dialog-foot">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
