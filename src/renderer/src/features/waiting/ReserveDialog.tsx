import '../../staff/form/form.css';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Chosen, ChosenKind } from './Chosen.tsx';

/** Asks what is to be reserved, and goes on in the calendar of that kind. */
export function ReserveDialog({ person, onClose }: { person?: Chosen | undefined; onClose: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const open = (kind: Chosen | null) => {
    if (kind === null) return;
    onClose();
    void navigate({
      to: '/things/kinds/$kindId/calendar',
      params: { kindId: kind.id },
      search: person ? { person: person.id } : {},
    });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={
        person
          ? t(($) => $.waiting.reserve.titleFor, { name: person.name })
          : t(($) => $.waiting.reserve.title)
      }
      closeLabel={t(($) => $.common.close)}
      footer={<Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>}
    >
      <div className="entry-fields waiting-pick">
        <p className="ui-field-hint">{t(($) => $.waiting.reserve.hint)}</p>
        <ChosenKind kind={null} onChange={open} />
      </div>
    </Dialog>
  );
}
