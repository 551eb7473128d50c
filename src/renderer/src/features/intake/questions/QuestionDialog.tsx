import '../../../staff/form/form.css';
import { useId } from 'react';
import {
  type CareScope,
  careScopes,
  type QuestionAnswer,
  questionAnswers,
  type Urgency,
  urgencies,
} from '#shared/contract/intake-words.ts';
import type { Question } from '#shared/contract/questions.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { FormArea, FormRadios, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { themeName, useThemes } from '../themes.ts';
import type { QuestionValues } from './register-form.ts';

type Update = Parameters<Client['questions']['update']>[0];
type MarkError = Parameters<Client['questions']['markError']>[0];

/** Changes a question, answers it, or puts it aside as a mistake. */
export function QuestionDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const { t, i18n } = useText();
  const { client } = useApi();
  const say = useSay();
  const formId = useId();
  const themes = useThemes();
  const { form, kept } = useKeptForm<QuestionValues>(`intake.question.${question.id}`, {
    theme: question.themeId,
    urgency: question.urgency,
    answer: question.answer ?? 'open',
    reason: question.answerReason,
    note: question.note,
    scope: question.scope,
  });
  const giveUp = () => {
    kept.forget();
    onClose();
  };
  const update = useCommand((input: Update) => client.questions.update(input), { onSuccess: giveUp });
  const undo = useAct((input: { commandId: string; questionId: string }) =>
    client.questions.undoError(input),
  );
  const mark = useAct(
    (input: MarkError) => client.questions.markError(input),
    ({ id }) => {
      say(
        t(($) => $.intake.questions.saidError),
        () => undo.mutate({ questionId: id }),
      );
      giveUp();
    },
  );
  const { control } = form;
  const answer = form.watch('answer');
  const reason = form.watch('reason');
  return (
    <FormDialog
      title={t(($) => $.intake.questions.changeTitle)}
      formId={formId}
      size="normal"
      sendLabel={t(($) => $.common.save)}
      isPending={update.isPending}
      onClose={giveUp}
    >
      <Form
        id={formId}
        form={form}
        fields={['theme', 'answer', 'reason', 'note', 'urgency', 'scope']}
        failure={update.error}
        label={t(($) => $.intake.questions.changeTitle)}
        firstField="answer"
        onSave={(values) =>
          update.mutate({
            questionId: question.id,
            revision: question.revision,
            themeId: values.theme ?? question.themeId,
            urgency: values.urgency ?? 'calm',
            note: values.note.trim(),
            scope: values.scope ?? 'team',
            answer: values.answer === 'open' ? null : values.answer,
            answerReason: values.answer === 'refused' ? values.reason.trim() : '',
          })
        }
      >
        <div className="entry-fields">
          <FormSelect<QuestionValues, QuestionAnswer | 'open'>
            control={control}
            name="answer"
            label={t(($) => $.intake.register.answer)}
            placeholder={t(($) => $.common.choose)}
            options={(['open', ...questionAnswers] as const).map((value) => ({
              value,
              label: t(($) => $.intake.answer[value]),
            }))}
          />
          {answer === 'refused' ? (
            <FormText<QuestionValues>
              control={control}
              name="reason"
              label={t(($) => $.intake.register.reason)}
              maxLength={200}
              isRequired
              check={(text) => (text.trim() === '' ? t(($) => $.intake.register.needsReason) : undefined)}
            />
          ) : null}
          <FormSelect<QuestionValues, string>
            control={control}
            name="theme"
            label={t(($) => $.intake.ticket.theme)}
            placeholder={t(($) => $.common.choose)}
            options={themes.map((theme) => ({ value: theme.id, label: themeName(theme, i18n.language) }))}
          />
          <FormArea<QuestionValues>
            control={control}
            name="note"
            label={t(($) => $.intake.register.note)}
            optionalText={t(($) => $.common.optional)}
            rows={4}
            maxLength={4000}
          />
          <FormRadios<QuestionValues, Urgency>
            control={control}
            name="urgency"
            legend={t(($) => $.intake.ticket.urgency)}
            isInline
            options={urgencies.map((value) => ({ value, label: t(($) => $.intake.urgency[value]) }))}
          />
          <FormRadios<QuestionValues, CareScope>
            control={control}
            name="scope"
            legend={t(($) => $.intake.register.scope)}
            isInline
            options={careScopes.map((value) => ({ value, label: t(($) => $.intake.scope[value]) }))}
          />
          {question.errorReason === null ? (
            <Button
              variant="quiet"
              icon="trash"
              onPress={() =>
                mark.mutate({
                  questionId: question.id,
                  reason: reason.trim() || t(($) => $.intake.questions.errorReason),
                })
              }
            >
              {t(($) => $.intake.questions.markError)}
            </Button>
          ) : null}
        </div>
      </Form>
    </FormDialog>
  );
}
