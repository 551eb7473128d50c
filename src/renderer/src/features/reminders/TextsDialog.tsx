import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { NotYet } from '../loans/growing.tsx';

/** The messages of one act, each with a button that copies it. */
export function TextsDialog({ batchId, onClose }: { batchId: string; onClose: () => void }) {
  const { t } = useText();
  const { orpc } = useApi();
  const toast = useToast();
  const texts = useQuery(orpc.reminders.textsToCopy.queryOptions({ input: { batchId } }));
  const copy = async (name: string, text: string) => {
    await navigator.clipboard.writeText(text);
    toast.show({ tone: 'done', text: t(($) => $.reminders.texts.copied, { name }) });
  };
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t(($) => $.reminders.texts.title)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t(($) => $.common.done)}
        </Button>
      }
    >
      <p className="late-quiet">{t(($) => $.reminders.texts.how)}</p>
      {texts.data ? (
        <ul className="late-texts">
          {texts.data.map(({ personId, personName, phone, text }) => (
            <li key={personId}>
              <header>
                <strong>
                  <bdi>{personName}</bdi>
                </strong>
                <span className="late-quiet">{phone ?? t(($) => $.reminders.texts.noPhone)}</span>
                <Button
                  size="small"
                  icon="note"
                  aria-label={t(($) => $.reminders.texts.copyOf, { name: personName })}
                  onPress={() => void copy(personName, text)}
                >
                  {t(($) => $.reminders.texts.copy)}
                </Button>
              </header>
              {/* Focusable, so that who cannot use the clipboard can select and copy it by hand. */}
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
              <pre tabIndex={0} dir="auto">
                {text}
              </pre>
            </li>
          ))}
        </ul>
      ) : (
        <NotYet query={texts} />
      )}
    </Dialog>
  );
}
