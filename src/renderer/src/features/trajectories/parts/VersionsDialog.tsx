import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useMoment } from '../../../staff/moment.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { NotYet } from '../../loans/growing.tsx';

/** Everything a note said: who wrote what when, the newest text first. */
export function VersionsDialog({ noteId, onClose }: { noteId: string; onClose: () => void }) {
  const { t } = useText();
  const { orpc } = useApi();
  const moment = useMoment();
  const query = useQuery(orpc.trajectories.noteVersions.queryOptions({ input: { noteId } }));
  const versions = query.data ?? [];
  return (
    <Dialog
      isOpen
      size="large"
      title={t(($) => $.trajectories.note.versionsTitle)}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={onClose}
      footer={<Button onPress={onClose}>{t(($) => $.common.close)}</Button>}
    >
      <p className="tr-quiet">{t(($) => $.trajectories.note.versionsWords)}</p>
      {query.data ? null : <NotYet query={query} />}
      <ol className="tr-notes">
        {versions.map(({ revision, text, at, byName }, n) => (
          <li key={revision}>
            <p className="tr-quiet">
              {[
                n === 0 ? t(($) => $.trajectories.note.versionNow) : null,
                n > 0 && n === versions.length - 1 ? t(($) => $.trajectories.note.versionFirst) : null,
                moment(at),
                byName,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            <p className="tr-note">{text}</p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
