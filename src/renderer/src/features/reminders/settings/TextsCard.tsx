import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReminderPlans, ReminderText } from '#shared/contract/reminder-settings.contract.ts';
import { languageOf, writtenLanguages } from '#shared/i18n/languages.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Status } from '../../../ui/Status.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { savePdf } from '../save-pdf.ts';
import { useReminderWords } from '../words.ts';

/** As `placeholders.rules.ts` of the core knows them. */
const placeholders = '{naam} {huis} {dingen} {openingsuren} {bellen} {gevolg} {bedrag}';

export interface TextsCardProps {
  plans: ReminderPlans;
  texts: readonly ReminderText[];
}

/** What is written at each step in each language. */
export function TextsCard({ plans, texts }: TextsCardProps) {
  const { t } = useText();
  const words = useReminderWords();
  const keys = [...new Set(texts.map(({ stepKey }) => stepKey))];
  const steps = [...plans.house, ...plans.own.flatMap((own) => own.steps)];
  const [stepKey, setStepKey] = useState(keys[0] ?? '');
  const [language, setLanguage] = useState('nl');
  const text = texts.find((one) => one.stepKey === stepKey && one.language === language);
  return (
    <Card title={t(($) => $.reminders.settings.texts.title)} icon="note">
      <div className="late-settings-stack">
        <p className="late-quiet">{t(($) => $.reminders.settings.texts.how)}</p>
        <div className="late-row">
          <Select
            label={t(($) => $.reminders.settings.texts.step)}
            placeholder={t(($) => $.common.choose)}
            value={stepKey}
            onChange={setStepKey}
            options={keys.map((key) => ({
              value: key,
              label: words.step(steps.find((step) => step.key === key) ?? null),
            }))}
          />
          <Select
            label={t(($) => $.reminders.settings.texts.language)}
            placeholder={t(($) => $.common.choose)}
            value={language}
            onChange={setLanguage}
            options={writtenLanguages.map(({ tag, ownName }) => ({ value: tag, label: ownName }))}
          />
          {text ? (
            <Status tone={text.source === 'missing' ? 'attention' : 'info'}>
              {t(($) => $.reminders.settings.texts.source[text.source])}
            </Status>
          ) : null}
        </div>
        {text ? <TextForm key={`${stepKey} ${language} ${text.body} ${text.subject}`} text={text} /> : null}
      </div>
    </Card>
  );
}

function TextForm({ text }: { text: ReminderText }) {
  const { t } = useText();
  const [subject, setSubject] = useState(text.subject);
  const [body, setBody] = useState(text.body);
  const save = useSave();
  const sample = useSample();
  const { stepKey, language } = text;
  const { direction } = languageOf(language);
  return (
    <div className="late-settings-stack" dir={direction} lang={language}>
      {save.isError ? <FailurePanel error={save.error} /> : null}
      {sample.isError ? <FailurePanel error={sample.error} /> : null}
      <TextField
        label={t(($) => $.reminders.settings.texts.subject)}
        value={subject}
        onChange={setSubject}
        maxLength={150}
        width="full"
      />
      <TextArea
        label={t(($) => $.reminders.settings.texts.body)}
        hint={t(($) => $.reminders.settings.texts.placeholders, { words: placeholders })}
        value={body}
        onChange={setBody}
        rows={14}
        maxLength={3000}
        width="full"
      />
      <div className="late-row">
        <Button
          variant="primary"
          isPending={save.isPending}
          pendingLabel={t(($) => $.common.saving)}
          onPress={() => save.mutate({ stepKey, language, text: { subject, body } })}
        >
          {t(($) => $.reminders.settings.texts.save)}
        </Button>
        <Button
          icon="print"
          isPending={sample.isPending}
          onPress={() => sample.mutate({ stepKey, language, text: { subject, body } })}
        >
          {t(($) => $.reminders.settings.texts.sample)}
        </Button>
        {text.source === 'own' ? (
          <Button variant="quiet" onPress={() => save.mutate({ stepKey, language, text: null })}>
            {t(($) => $.reminders.settings.texts.usual)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function useSave() {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  return useCommand(
    (input: Parameters<Client['reminders']['setText']>[0]) => client.reminders.setText(input),
    { onSuccess: () => void toast.show({ tone: 'done', text: t(($) => $.common.saved) }) },
  );
}

function useSample() {
  const { client } = useApi();
  const { t } = useText();
  const day = useHouseDay();
  return useMutation({
    mutationFn: async (input: Parameters<Client['reminders']['sampleLetter']>[0]) =>
      savePdf(
        t(($) => $.reminders.made.file),
        day,
        (await client.reminders.sampleLetter(input)).base64,
      ),
  });
}
