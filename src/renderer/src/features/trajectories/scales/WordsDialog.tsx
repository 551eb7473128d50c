import '../../../staff/form/form.css';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { LifeDomain } from '#shared/contract/intake-words.ts';
import type { ScaleVersion } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { FormCheckbox, FormText } from '../../../staff/form/fields.tsx';
import { stepKey } from '../chart/step-words.ts';
import { useWordsIn } from '../shown/words-in.ts';
import {
  cellOf,
  isWhole,
  type WordLanguage,
  type WordsValues,
  wordLanguages,
  wordSteps,
  wordsAfter,
  wordsValues,
} from './scale-form.ts';
import { useSetScale } from './use-scales.ts';

interface WordsDialogProps {
  scale: ScaleVersion;
  domain: LifeDomain;
  onClose: () => void;
}

/** The five steps of a domain in three languages. */
export function WordsDialog({ scale, domain, onClose }: WordsDialogProps) {
  const { t, i18n } = useText();
  const formId = useId();
  const start = useStart(scale, domain);
  const form = useForm<WordsValues>({ defaultValues: wordsValues(start), shouldFocusError: false });
  const [basedOn] = useState(scale.version);
  const set = useSetScale(scale.tool, basedOn, onClose);
  const title = t(($) => $.trajectories.scales.edit, {
    domain: t(($) => $.trajectories.domain[domain]).toLocaleLowerCase(i18n.language),
  });
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const { tool, toolName, licence, licenceUntil } = scale;
  const save = (values: WordsValues) => {
    if (isWhole(values))
      set.mutate({
        basedOn,
        tool,
        toolName,
        licence,
        licenceUntil,
        words: wordsAfter(scale.words, domain, values),
      });
    else form.setError('nl0', { message: t(($) => $.trajectories.scales.everyStep) });
  };
  return (
    <FormDialog
      title={title}
      formId={formId}
      size="large"
      sendLabel={t(($) => $.common.save)}
      isPending={set.isPending}
      onClose={onClose}
    >
      <Form
        id={formId}
        form={form}
        fields={['nl0']}
        failure={set.error}
        label={title}
        firstField="nl0"
        onSave={save}
      >
        <p className="tr-quiet">
          {tool === 'house' ? `${t(($) => $.trajectories.scales.emptyHouse)} ` : ''}
          {t(($) => $.trajectories.scales.emptyOther)}
        </p>
        <div className="scale-words">
          {wordSteps.flatMap((step) =>
            wordLanguages.map((language) => (
              <FormText<WordsValues>
                key={cellOf(language, step)}
                control={form.control}
                name={cellOf(language, step)}
                label={t(($) => $.trajectories.scales.cell, {
                  step: step + 1,
                  language: languages.of(language) ?? language,
                })}
                maxLength={120}
              />
            )),
          )}
        </div>
        <FormCheckbox<WordsValues>
          control={form.control}
          name="everywhere"
          label={t(($) => $.trajectories.scales.everywhere)}
        />
      </Form>
    </FormDialog>
  );
}

/** What stands in the fields at first: the own words, else those of the program for the house's scale, else nothing. */
function useStart(
  scale: ScaleVersion,
  domain: LifeDomain,
): (language: WordLanguage, value: number) => string {
  const texts = { nl: useWordsIn('nl'), fr: useWordsIn('fr'), en: useWordsIn('en') };
  const own = scale.words.find((one) => one.domain === domain);
  return (language, value) => {
    if (own) return own[language][value - 1] ?? '';
    return scale.tool === 'licensed' ? '' : texts[language](($) => $.trajectories.step[stepKey(value)]);
  };
}
