import { staffLanguages } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';
import { speakToStaff } from '../../staff/staff-language.ts';

/** Before somebody signs in nobody knows their language: each one is offered under its own name. */
export function LanguageSwitch() {
  const { t, i18n } = useText();
  return (
    <fieldset className="stage-languages">
      <legend className="visually-hidden">{t(($) => $.common.language)}</legend>
      {staffLanguages.map(({ tag, ownName }) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-pressed={i18n.language === tag}
          onClick={() => void speakToStaff(i18n, tag)}
        >
          {ownName}
        </button>
      ))}
    </fieldset>
  );
}
