import type { PrivacyNotice } from '#shared/contract/privacy.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { ActDialog } from '../../households/ActDialog.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { useLanguageNames } from './language-names.ts';
import { textsOf, valuesOf } from './notice-form.ts';

/** The version as people will be told it, before it is the one to show; the message has the way back for as long as nobody was told. */
export function PublishDialog({ notice, onClose }: { notice: PrivacyNotice; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const names = useLanguageNames();
  const noticeId = notice.id;
  const back = useAct(
    (input: Parameters<Client['privacy']['unpublish']>[0]) => client.privacy.unpublish(input),
    () => say(t(($) => $.zones.texts.unpublished)),
  );
  const publish = useCommand(
    (input: Parameters<Client['privacy']['publish']>[0]) => client.privacy.publish(input),
    {
      onSuccess({ revision }) {
        say(
          t(($) => $.zones.texts.published),
          () => back.mutate({ noticeId, revision }),
        );
        onClose();
      },
    },
  );
  return (
    <ActDialog
      title={t(($) => $.zones.texts.publishTitle, { version: notice.version })}
      words={t(($) => $.zones.texts.publishWords)}
      size="normal"
      sendLabel={t(($) => $.zones.texts.publish)}
      onSend={() => publish.mutate({ noticeId, revision: notice.revision })}
      onClose={onClose}
      isPending={publish.isPending}
      failure={publish.error}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text that scrolls is read with the arrow keys too */}
      <section className="zones-preview" aria-label={t(($) => $.zones.texts.body)} tabIndex={0}>
        {textsOf(valuesOf(notice.texts)).map(({ language, title, body }) => (
          <section key={language} aria-label={names(language)}>
            <p className="zones-quiet">{names(language)}</p>
            <div lang={language} dir="auto" className="zones-stack">
              <h3>{title}</h3>
              {body.split(/\n+/).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </section>
        ))}
      </section>
    </ActDialog>
  );
}
