import { useState } from 'react';
import type { Wording } from '#shared/contract/wording.contract.ts';
import { dutchFor } from '#shared/domain/wording/exchange.ts';
import {
  type FormName,
  type Forms,
  formProblems,
  longestText,
  sameForms,
} from '#shared/domain/wording/forms.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormsSaid } from './FormsSaid.tsx';
import type { ReviewerRole, useWordingActs } from './use-wording-acts.ts';

export interface WordingDialogProps {
  text: Wording;
  language: Language;
  acts: ReturnType<typeof useWordingActs>;
  /** Who read the text before this one: the same person reads on. */
  by: ReviewerRole;
  onBy: (by: ReviewerRole) => void;
  onClose: () => void;
}

const roles = ['nativeSpeaker', 'translator', 'interpreter', 'colleague'] as const;

/** One text beside its Dutch: word it otherwise, or say that it was read and is right. */
export function WordingDialog({ text, language, acts, by, onBy, onClose }: WordingDialogProps) {
  const { t } = useText();
  const [forms, setForms] = useState<Forms>(text.forms);
  const problems = formProblems(text.dutch, forms, text.needs);
  const isSame = sameForms(forms, text.forms);
  const save = () =>
    acts.write.mutate(
      {
        ...idOf(text, language),
        forms: Object.fromEntries(text.needs.map((form) => [form, forms[form] ?? ''])),
      },
      { onSuccess: onClose },
    );
  const drop = () => acts.write.mutate({ ...idOf(text, language), forms: null }, { onSuccess: onClose });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(($) => $.wording.editTitle)}
      closeLabel={t(($) => $.common.close)}
      size="large"
      footer={
        <>
          {text.own === 'none' ? null : <Button onPress={drop}>{t(($) => $.wording.drop)}</Button>}
          <Button variant="primary" isDisabled={isSame || problems.length > 0} onPress={save}>
            {t(($) => $.wording.save)}
          </Button>
        </>
      }
    >
      <div className="wording-edit">
        {text.needs.map((form) => (
          <TextField
            key={form}
            inputRef={(input) => speaks(input, language)}
            label={t(($) => $.wording.forms[form])}
            hint={dutchFor(text.dutch, form)}
            value={forms[form] ?? ''}
            maxLength={longestText}
            onChange={(value) => setForms({ ...forms, [form]: value })}
            error={problemOf(form, problems)}
            isRequired
          />
        ))}
        {text.own === 'none' ? null : (
          <section>
            <p className="wording-form">{t(($) => $.wording.shipped)}</p>
            <FormsSaid forms={text.shipped} lang={language.tag} dir={language.direction} />
          </section>
        )}
        <div className="wording-review">
          <Select<ReviewerRole>
            label={t(($) => $.wording.by)}
            placeholder={t(($) => $.common.choose)}
            value={by}
            onChange={onBy}
            options={roles.map((value) => ({ value, label: t(($) => $.wording.roles[value]) }))}
          />
          {text.state === 'reviewed' ? (
            <Button isDisabled={text.reviewId === null} onPress={() => acts.undoReview(text.key)}>
              {t(($) => $.wording.undoReview)}
            </Button>
          ) : (
            <Button
              icon="check"
              isDisabled={!isSame || text.state === 'missing'}
              onPress={() => {
                acts.review(text, by);
                onClose();
              }}
            >
              {t(($) => $.wording.review)}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );

  function problemOf(form: FormName, all: typeof problems): string | undefined {
    const found = all.find((one) => one.form === form);
    if (!found || (found.code === 'missing' && forms[form] === undefined)) return undefined;
    return t(($) => $.wording.problems[found.code], { slot: found.slot ?? '' });
  }
}

/** Only what is typed is in the other language: its label and the Dutch beside it are not. */
function speaks(input: HTMLInputElement | null, { tag, direction }: Language): void {
  if (!input) return;
  input.lang = tag;
  input.dir = direction;
}

const idOf = ({ key, revision }: Wording, { tag }: Language) => ({
  language: tag as Parameters<WordingDialogProps['acts']['write']['mutate']>[0]['language'],
  key,
  revision,
});
