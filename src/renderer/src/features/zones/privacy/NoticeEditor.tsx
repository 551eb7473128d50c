import { useState } from 'react';
import type { NoticeText, PrivacyNotice } from '#shared/contract/privacy.contract.ts';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';

type Language = NoticeText['language'];

/** One version: a language at a time. What was published stays; a language that lacks can still come. */
export function NoticeEditor({ notice, isInUse }: { notice: PrivacyNotice; isInUse: boolean }) {
  const { t, i18n } = useText();
  const { client } = useApi();
  const say = useSay();
  const [language, setLanguage] = useState<Language>('nl');
  const [texts, setTexts] = useState<readonly NoticeText[]>(notice.texts);
  const set = useAct(
    (input: Parameters<Client['privacy']['setNotice']>[0]) => client.privacy.setNotice(input),
    () => say(t(($) => $.zones.texts.saved)),
  );
  const publish = useAct(
    (input: Parameters<Client['privacy']['publish']>[0]) => client.privacy.publish(input),
    () => say(t(($) => $.zones.texts.published)),
  );
  const isPublished = notice.publishedAt !== null;
  const isKept = isPublished && notice.texts.some((text) => text.language === language);
  const text = texts.find((one) => one.language === language) ?? { language, title: '', body: '' };
  const change = (more: Partial<NoticeText>) =>
    setTexts([...texts.filter((one) => one.language !== language), { ...text, ...more }]);
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const isChanged = texts !== notice.texts;
  const { id: noticeId, revision } = notice;
  const state = isInUse ? 'inUse' : isPublished ? 'former' : 'draft';
  return (
    <Card
      title={`${t(($) => $.zones.texts.version, { version: notice.version })} · ${t(($) => $.zones.texts[state])}`}
      icon="note"
    >
      <div className="zones-stack zones-prose">
        <Select<Language>
          label={t(($) => $.zones.texts.language)}
          placeholder={t(($) => $.zones.texts.chooseLanguage)}
          options={kioskLanguages.map(({ tag }) => {
            const isMissing = !texts.some((one) => one.language === tag && one.body !== '');
            const name = names.of(tag) ?? tag;
            return {
              value: tag as Language,
              label: isMissing ? `${name} (${t(($) => $.zones.texts.missing)})` : name,
            };
          })}
          value={language}
          onChange={setLanguage}
        />
        {isKept ? (
          <div lang={language} dir="auto" className="zones-stack">
            <h3>{text.title}</h3>
            {text.body.split(/\n+/).map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className="zones-quiet" lang={i18n.language} dir="ltr">
              {t(($) => $.zones.texts.kept)}
            </p>
          </div>
        ) : (
          <>
            <TextField
              label={t(($) => $.zones.texts.name)}
              maxLength={120}
              value={text.title}
              onChange={(title) => change({ title })}
            />
            <TextArea
              label={t(($) => $.zones.texts.body)}
              rows={14}
              maxLength={8000}
              value={text.body}
              onChange={(body) => change({ body })}
            />
          </>
        )}
        <div className="zones-acts">
          {isPublished && !isChanged ? null : (
            <Button
              isDisabled={!isChanged}
              onPress={() => set.mutate({ noticeId, revision, texts: [...texts] })}
            >
              {t(($) => $.zones.texts.save)}
            </Button>
          )}
          {isPublished ? null : (
            <Button
              variant="primary"
              isDisabled={isChanged}
              onPress={() => publish.mutate({ noticeId, revision })}
            >
              {t(($) => $.zones.texts.publish)}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
