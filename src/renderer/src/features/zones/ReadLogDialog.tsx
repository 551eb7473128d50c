import './zones.css';
import { useQuery } from '@tanstack/react-query';
import { staffLanguages } from '#shared/i18n/languages.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useHouseDay } from '../../staff/house-day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { savePdf } from '../reminders/save-pdf.ts';
import { useSay } from '../upkeep/acts.ts';
import { ReadLogTable } from './ReadLogTable.tsx';

interface ReadLogDialogProps {
  personId: string;
  name: string;
  onClose: () => void;
}

/** Who read what of a person, and the same on paper for them in a language of the house. */
export function ReadLogDialog({ personId, name, onClose }: ReadLogDialogProps) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const query = useQuery({ ...orpc.zones.readLog.queryOptions({ input: { personId } }), staleTime: 0 });
  const print = usePrint(personId);
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  return (
    <Dialog
      isOpen
      size="large"
      title={t(($) => $.zones.log.title, { name })}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <MenuButton
          label={t(($) => $.zones.log.print)}
          actions={staffLanguages.map(({ tag }) => ({
            id: tag,
            label: t(($) => $.zones.log.inLanguage, { language: languages.of(tag) ?? tag }),
            onPress: () => print(tag),
          }))}
        />
      }
    >
      <div className="zones-stack">
        <p className="zones-quiet">{t(($) => $.zones.log.hint)}</p>
        {query.data ? <ReadLogTable readings={query.data} /> : <Awaiting query={query} />}
      </div>
    </Dialog>
  );
}

function usePrint(personId: string): (language: string) => void {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const today = useHouseDay();
  const say = useSay();
  return (tag) => {
    const language = tag === 'fr' || tag === 'en' ? tag : 'nl';
    client.zones.readLogPdf({ personId, language }).then(
      ({ base64 }) => {
        const file = savePdf(
          t(($) => $.zones.log.file),
          today,
          base64,
        );
        return say(t(($) => $.zones.log.saved, { file }));
      },
      (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) }),
    );
  };
}
