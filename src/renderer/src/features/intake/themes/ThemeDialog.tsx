import '../../../staff/form/form.css';
import { useId, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { Theme } from '#shared/contract/questions.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { FormCheckbox, FormNumber, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { pictogramsOf } from '../../../ui/pictogram-files.ts';
import { useSay } from '../../upkeep/acts.ts';
import { themeName } from '../themes.ts';
import { KioskPreview } from './KioskPreview.tsx';
import { ThemeHistory } from './ThemeHistory.tsx';
import { none, otherLanguages, type ThemeValues, themeInput, themeValues } from './theme-form.ts';

type SetTheme = Parameters<Client['questions']['setTheme']>[0];

interface ThemeDialogProps {
  theme: Theme | null;
  themes: readonly Theme[];
  onClose: () => void;
}

/** A theme with its names, picture and what it is counted under elsewhere; beside it how the kiosk shows it and what it was. */
export function ThemeDialog({ theme, themes, onClose }: ThemeDialogProps) {
  const { t, i18n } = useText();
  const { client } = useApi();
  const formId = useId();
  const say = useSay();
  const [themeId] = useState(() => theme?.id ?? newId());
  const form = useForm<ThemeValues>({
    defaultValues: themeValues(theme, themes.length + 1),
    shouldFocusError: false,
  });
  const set = useCommand((input: SetTheme) => client.questions.setTheme(input), {
    onSuccess() {
      say(t(($) => $.intake.themes.saved));
      onClose();
    },
  });
  const { control } = form;
  const values = { ...form.getValues(), ...useWatch({ control }) };
  const title = t(($) => (theme === null ? $.intake.themes.add : $.intake.themes.edit));
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
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
        fields={['nl', 'pictogram', 'sort', 'successor']}
        failure={set.error}
        label={title}
        firstField="nl"
        onSave={(typed) =>
          set.mutate({ themeId, revision: theme?.revision ?? 0, ...themeInput(typed, theme) })
        }
      >
        <div className="entry-fields">
          <div className="theme-names">
            <FormText<ThemeValues>
              control={control}
              name="nl"
              label={languages.of('nl') ?? 'nl'}
              maxLength={80}
              isRequired
              check={(text) => (text.trim() === '' ? t(($) => $.intake.themes.needsName) : undefined)}
            />
            {otherLanguages.map((tag) => (
              <FormText<ThemeValues>
                key={tag}
                control={control}
                name={tag}
                label={languages.of(tag) ?? tag}
                maxLength={80}
              />
            ))}
          </div>
          <div className="entry-row">
            <FormSelect<ThemeValues, string>
              control={control}
              name="pictogram"
              label={t(($) => $.intake.themes.pictogram)}
              placeholder={t(($) => $.common.choose)}
              options={pictogramsOf('theme-').map((value) => ({
                value,
                label: value.slice('theme-'.length),
              }))}
            />
            <FormSelect<ThemeValues, LifeDomain | typeof none>
              control={control}
              name="lifeDomain"
              label={t(($) => $.intake.themes.domain)}
              placeholder={t(($) => $.common.choose)}
              options={[
                { value: none, label: t(($) => $.intake.themes.noDomain) },
                ...lifeDomains.map((value) => ({ value, label: t(($) => $.trajectories.domain[value]) })),
              ]}
            />
            <FormText<ThemeValues>
              control={control}
              name="gravity"
              label={t(($) => $.intake.themes.gravity)}
              hint={t(($) => $.intake.themes.gravityHint)}
              maxLength={300}
            />
            <FormNumber<ThemeValues>
              control={control}
              name="sort"
              label={t(($) => $.intake.themes.sort)}
              min={0}
              max={999}
            />
          </div>
          <FormCheckbox<ThemeValues>
            control={control}
            name="active"
            label={t(($) => $.intake.themes.active)}
          />
          {values.active ? null : (
            <FormSelect<ThemeValues, string>
              control={control}
              name="successor"
              label={t(($) => $.intake.themes.successor)}
              hint={t(($) => $.intake.themes.successorHint)}
              placeholder={t(($) => $.common.choose)}
              options={[
                { value: none, label: t(($) => $.intake.themes.noSuccessor) },
                ...themes
                  .filter(({ id, active }) => active && id !== themeId)
                  .map((one) => ({ value: one.id, label: themeName(one, i18n.language) })),
              ]}
            />
          )}
          <KioskPreview values={values} />
          {theme === null ? null : <ThemeHistory themeId={theme.id} />}
        </div>
      </Form>
    </FormDialog>
  );
}
