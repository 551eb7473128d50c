import './form.css';
import { type Control, type FieldPathByValue, type FieldValues, useWatch } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { Badge } from '../../ui/Badge.tsx';
import { FormArea, FormText } from './fields.tsx';
import { countTexts, otherLanguages } from './texts-in-languages.ts';

export interface TextsInLanguagesProps<Values extends FieldValues> {
  control: Control<Values>;
  /** The field that holds the short text of each language. */
  short?: { name: FieldPathByValue<Values, Record<string, string>>; label: string; maxLength: number };
  /** The field that holds the longer text of each language. */
  long?: { name: FieldPathByValue<Values, Record<string, string>>; label: string; maxLength: number };
}

/** The same texts in the other languages of the kiosk, folded away until somebody wants to fill them in. */
export function TextsInLanguages<Values extends FieldValues>(props: TextsInLanguagesProps<Values>) {
  const { control, short, long } = props;
  const { t } = useText();
  const counted = short ?? long;
  const texts = useWatch({ control, name: counted?.name as never }) as Record<string, string> | undefined;
  return (
    <details className="entry-languages">
      <summary>
        {t(($) => $.catalog.languages.title)}{' '}
        <Badge>
          {t(($) => $.catalog.languages.count, {
            filled: countTexts(texts ?? {}),
            all: otherLanguages.length,
          })}
        </Badge>
      </summary>
      <p className="ui-field-hint">{t(($) => $.catalog.languages.words)}</p>
      {otherLanguages.map(({ tag, ownName, direction }) => (
        <div key={tag} className="entry-language" lang={tag} dir={direction}>
          <p className="entry-language-name">{ownName}</p>
          {short === undefined ? null : (
            <FormText<Values>
              control={control}
              name={`${short.name}.${tag}` as FieldPathByValue<Values, string>}
              label={`${short.label} (${ownName})`}
              isLabelHidden
              maxLength={short.maxLength}
            />
          )}
          {long === undefined ? null : (
            <FormArea<Values>
              control={control}
              name={`${long.name}.${tag}` as FieldPathByValue<Values, string>}
              label={`${long.label} (${ownName})`}
              isLabelHidden
              rows={2}
              maxLength={long.maxLength}
            />
          )}
        </div>
      ))}
    </details>
  );
}
