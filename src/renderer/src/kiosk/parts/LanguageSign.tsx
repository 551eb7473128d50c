import { languageOf } from '#shared/i18n/languages.ts';

/** A language as a picture: its own name, large. Flags are for countries. */
export function LanguageSign({ tag }: { tag: string }) {
  const { ownName, direction } = languageOf(tag);
  return (
    <bdi className="kiosk-language-sign" lang={tag} dir={direction}>
      {ownName}
    </bdi>
  );
}
