import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { DirectoryPreview } from '#shared/contract/directory.contract.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { failureOf } from '../../../client/failures.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { sendFile } from '../../exchange/send-file.ts';
import { useSay } from '../../upkeep/acts.ts';
import { ImportPreview } from './ImportPreview.tsx';

interface Shown {
  uploadId: string;
  /** One try however often it is pressed. */
  importId: string;
  source: { name: string; licence: string; url: string };
  preview: DirectoryPreview;
}

/** Reads a file of another directory in: first what it would do, then all of it or nothing. */
export function DirectoryImport() {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const [name, setName] = useState('');
  const [licence, setLicence] = useState('');
  const [url, setUrl] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const [setGoneAside, setGone] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const confirm = useCommand(
    (input: Parameters<Client['directory']['confirmImport']>[0]) => client.directory.confirmImport(input),
    {
      onSuccess(done) {
        say(
          t(($) => $.referrals.exchange.done, {
            created: done.created,
            updated: done.updated,
            aside: done.setAside,
          }),
        );
        setShown(null);
      },
      onError(error) {
        setFailure(error);
        // The directory changed meanwhile: what the file would do now is another list.
        const failed = failureOf(error);
        if (shown && failed.kind === 'refused' && failed.reason === 'directory.importChanged')
          lookAgain(shown);
      },
    },
  );
  function lookAgain({ uploadId, source }: Shown): void {
    preview(client, uploadId, source).then(setShown, setFailure);
  }
  const choose = (file: File | undefined) => {
    if (!file) return;
    setFailure(null);
    setShown(null);
    setGone(false);
    const source = { name: name.trim(), licence: licence.trim(), url: url.trim() };
    readFile(client, file, source).then(setShown, setFailure);
  };
  return (
    <Card title={t(($) => $.referrals.exchange.in)} icon="import">
      <div className="entry-fields">
        <p>{t(($) => $.referrals.exchange.inWords)}</p>
        <div className="entry-row">
          <TextField
            label={t(($) => $.referrals.exchange.sourceName)}
            hint={t(($) => $.referrals.exchange.sourceHint)}
            value={name}
            onChange={setName}
            maxLength={120}
          />
          <TextField
            label={t(($) => $.referrals.exchange.licence)}
            value={licence}
            onChange={setLicence}
            maxLength={80}
          />
          <TextField
            label={t(($) => $.referrals.exchange.sourceUrl)}
            value={url}
            onChange={setUrl}
            maxLength={300}
          />
        </div>
        <div className="referral-acts">
          <FileTrigger acceptedFileTypes={['.json', '.zip', '.csv']} onSelect={(list) => choose(list?.[0])}>
            <Button icon="import">{t(($) => $.referrals.exchange.choose)}</Button>
          </FileTrigger>
        </div>
        {failure === null ? null : <FailurePanel error={failure} />}
        {shown === null ? null : (
          <>
            <ImportPreview preview={shown.preview} />
            {shown.preview.gone.length === 0 ? null : (
              <Checkbox
                label={t(($) => $.referrals.exchange.setGoneAside)}
                isChecked={setGoneAside}
                onChange={setGone}
              />
            )}
            <div className="referral-acts">
              <Button
                variant="primary"
                isPending={confirm.isPending}
                pendingLabel={t(($) => $.common.working)}
                isDisabled={shown.preview.errorCount > 0}
                onPress={() => {
                  setFailure(null);
                  confirm.mutate({
                    uploadId: shown.uploadId,
                    importId: shown.importId,
                    token: shown.preview.token,
                    source: shown.source,
                    setGoneAside,
                  });
                }}
              >
                {t(($) => $.referrals.exchange.confirm)}
              </Button>
              <Button onPress={() => setShown(null)}>{t(($) => $.common.cancel)}</Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}

async function readFile(client: Client, file: File, source: Shown['source']): Promise<Shown> {
  const uploadId = newId();
  const { beginImport, sendImport } = client.directory;
  await sendFile(
    {
      begin: ({ uploadId: id, fileName, bytes }, options) =>
        beginImport({ uploadId: id, fileName, bytes }, options),
      send: sendImport,
    },
    {
      uploadId,
      target: 'items',
      file,
      signal: new AbortController().signal,
      patiently: (call) => call(),
      onSent: () => {},
    },
  );
  return preview(client, uploadId, source);
}

const preview = async (client: Client, uploadId: string, source: Shown['source']): Promise<Shown> => ({
  uploadId,
  importId: newId(),
  source,
  preview: await client.directory.previewImport({ uploadId, source }),
});
