import { type FormName, type Forms, formNames } from '#shared/domain/wording/forms.ts';
import { useText } from '../../app/text.ts';

export interface FormsSaidProps {
  forms: Forms;
  lang: string;
  dir?: 'ltr' | 'rtl' | undefined;
}

/** A text with all its plural forms, each with the number it is for. */
export function FormsSaid({ forms, lang, dir = 'ltr' }: FormsSaidProps) {
  const { t } = useText();
  const said = formNames.filter((form) => forms[form] !== undefined);
  return (
    <div className="wording-said">
      {said.map((form: FormName) => (
        <p key={form}>
          {form === 'text' ? null : <span className="wording-form">{t(($) => $.wording.forms[form])}</span>}
          <bdi lang={lang} dir={dir}>
            {forms[form]}
          </bdi>
        </p>
      ))}
    </div>
  );
}
