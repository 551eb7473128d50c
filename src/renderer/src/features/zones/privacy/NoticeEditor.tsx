import { useEffect, useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import type { PrivacyNotice } from '#shared/contract/privacy.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { ConflictNotice } from '../../../staff/form/ConflictNotice.tsx';
import { Form } from '../../../staff/form/Form.tsx';
import { FormArea, FormText } from '../../../staff/form/fields.tsx';
import { failureOnTop } from '../../../staff/form/refusals.ts';
import { useEdit } from '../../../staff/form/use-edit.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useSay } from '../../upkeep/acts.ts';
import { useLanguageNames } from './language-names.ts';
import {
  halfWritten,
  isEmpty,
  isKept,
  type Language,
  languages,
  type NoticeValues,
  textsOf,
  valuesOf,
} from './notice-form.ts';
import { PublishDialog } from './PublishDialog.tsx';

interface NoticeEditorProps {
  notice: PrivacyNotice;
  isInUse: boolean;
}

/**
 * One version: a language at a time. What is typed stays until it is saved, whatever comes between, and a colleague who saves meanwhile
 * loses nobody a word. What was published stays; a language that lacks can still come.
 */
export function NoticeEditor({ notice, isInUse }: NoticeEditorProps) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const [language, setLanguage] = useState<Language>('nl');
  const [isAsked, setAsked] = useState(false);
  const [half, setHalf] = useState<Language | null>(null);
  const edit = useEdit<NoticeValues>(`privacy.notice.${notice.id}`, {
    revision: notice.revision,
    values: valuesOf(notice.texts),
  });
  const values = useWatch({ control: edit.form.control }) as NoticeValues;
  const set = useCommand(
    (input: Parameters<Client['privacy']['setNotice']>[0]) => client.privacy.setNotice(input),
    {
      onSuccess() {
        edit.forget();
        say(t(($) => $.zones.texts.saved));
      },
    },
  );
  const { trigger } = edit.form;
  useEffect(() => {
    if (half !== null) void trigger([`${half}.title`, `${half}.body`]);
  }, [half, trigger]);
  const names = useLanguageNames();
  const isPublished = notice.publishedAt !== null;
  const isChanged = JSON.stringify(textsOf(values)) !== JSON.stringify(textsOf(valuesOf(notice.texts)));
  const state = isInUse ? 'inUse' : isPublished ? 'former' : 'draft';
  const clashes = Object.keys(edit.clashes) as Language[];
  const save = (all: NoticeValues) => {
    const [first] = halfWritten(all);
    // The language that is not whole is put in view, with the words at its field.
    if (first !== undefined) {
      setLanguage(first);
      setHalf(first);
    } else if (clashes.length === 0)
      set.mutate({ noticeId: notice.id, revision: edit.revision, texts: textsOf(all) });
  };
  const words = (of: NoticeValues[Language] | undefined) => (of ? `${of.title}\n${of.body}` : '');
  return (
    <Card
      title={`${t(($) => $.zones.texts.version, { version: notice.version })} · ${t(($) => $.zones.texts[state])}`}
      icon="note"
    >
      <Form
        form={edit.form}
        label={t(($) => $.zones.texts.version, { version: notice.version })}
        fields={languages.flatMap((one) => [`${one}.title`, `${one}.body`])}
        failure={failureOnTop(set.error, {})}
        onSave={save}
      >
        <div className="zones-stack zones-prose">
          <ConflictNotice
            clashes={clashes.map((field) => ({
              field,
              label: names(field),
              mine: words(values[field]),
              theirs: words(edit.clashes[field]),
            }))}
            takenOver={edit.takenOver.map((field) => names(field))}
            onChoose={(field, whose) => edit.choose(field as Language, whose)}
          />
          <LanguageChoice values={values} language={language} onChange={setLanguage} />
          {isKept(notice, language) ? (
            <KeptText language={language} text={values[language]} />
          ) : (
            <TextFields key={language} control={edit.form.control} language={language} values={values} />
          )}
          <div className="zones-acts">
            {isPublished && !isChanged ? null : (
              <Button type="submit" isDisabled={!isChanged || clashes.length > 0} isPending={set.isPending}>
                {t(($) => $.zones.texts.save)}
              </Button>
            )}
            {isChanged ? (
              <Button
                variant="quiet"
                onPress={() => {
                  edit.form.reset(valuesOf(notice.texts));
                  edit.forget();
                }}
              >
                {t(($) => $.zones.texts.giveUp)}
              </Button>
            ) : null}
            {isPublished ? null : (
              <Button variant="primary" isDisabled={isChanged} onPress={() => setAsked(true)}>
                {t(($) => $.zones.texts.publish)}
              </Button>
            )}
          </div>
        </div>
      </Form>
      {isAsked ? <PublishDialog notice={notice} onClose={() => setAsked(false)} /> : null}
    </Card>
  );
}

interface LanguageChoiceProps {
  values: NoticeValues;
  language: Language;
  onChange: (language: Language) => void;
}

function LanguageChoice({ values, language, onChange }: LanguageChoiceProps) {
  const { t } = useText();
  const names = useLanguageNames();
  const half = new Set(halfWritten(values));
  const labelOf = (one: Language): string => {
    if (half.has(one)) return `${names(one)} (${t(($) => $.zones.texts.half)})`;
    return isEmpty(values[one]) ? `${names(one)} (${t(($) => $.zones.texts.missing)})` : names(one);
  };
  return (
    <Select<Language>
      label={t(($) => $.zones.texts.language)}
      placeholder={t(($) => $.zones.texts.chooseLanguage)}
      options={languages.map((value) => ({ value, label: labelOf(value) }))}
      value={language}
      onChange={onChange}
    />
  );
}

interface TextFieldsProps {
  control: Control<NoticeValues>;
  language: Language;
  values: NoticeValues;
}

function TextFields({ control, language, values }: TextFieldsProps) {
  const { t } = useText();
  const { title, body } = values[language];
  const isHalf = (title.trim() === '') !== (body.trim() === '');
  return (
    <>
      <FormText<NoticeValues>
        control={control}
        name={`${language}.title`}
        label={t(($) => $.zones.texts.name)}
        maxLength={120}
        check={(value) => (isHalf && value.trim() === '' ? t(($) => $.zones.texts.titleNeeded) : undefined)}
      />
      <FormArea<NoticeValues>
        control={control}
        name={`${language}.body`}
        label={t(($) => $.zones.texts.body)}
        rows={14}
        maxLength={8000}
        check={(value) => (isHalf && value.trim() === '' ? t(($) => $.zones.texts.bodyNeeded) : undefined)}
      />
    </>
  );
}

/** A text people were told already, to read. */
function KeptText({ language, text }: { language: Language; text: NoticeValues[Language] }) {
  const { t, i18n } = useText();
  return (
    <div lang={language} dir="auto" className="zones-stack">
      <h3>{text.title}</h3>
      {text.body.split(/\n+/).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="zones-quiet" lang={i18n.language} dir="ltr">
        {t(($) => $.zones.texts.kept)}
      </p>
    </div>
  );
}
