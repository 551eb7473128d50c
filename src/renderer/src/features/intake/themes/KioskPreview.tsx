import '../../../ui/kiosk/kiosk-tokens.css';
import { useState } from 'react';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../../app/text.ts';
import { KioskTile } from '../../../ui/kiosk/KioskTile.tsx';
import { Select } from '../../../ui/Select.tsx';
import { otherLanguages, type ThemeValues } from './theme-form.ts';

const tags = ['nl', ...otherLanguages] as const;

/** The theme as a visitor meets it, in any language of the kiosk. Dutch stands under a foreign word, as it does there. */
export function KioskPreview({ values }: { values: ThemeValues }) {
  const { t, i18n } = useText();
  const [tag, setTag] = useState<(typeof tags)[number]>('nl');
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const word = values[tag] || values.nl;
  return (
    <section className="theme-preview" aria-label={t(($) => $.intake.themes.preview)}>
      <Select<(typeof tags)[number]>
        label={t(($) => $.intake.themes.preview)}
        placeholder={t(($) => $.common.choose)}
        value={tag}
        onChange={setTag}
        options={tags.map((value) => ({ value, label: languages.of(value) ?? value }))}
      />
      <div className="kiosk theme-tile">
        <KioskTile
          picture={{ pictogram: values.pictogram ?? 'theme-other' }}
          label={word}
          sublabel={tag === 'nl' ? undefined : values.nl}
          lang={values[tag] === '' ? 'nl' : tag}
          dir={values[tag] === '' ? 'ltr' : languageOf(tag).direction}
          onPress={() => {}}
        />
      </div>
    </section>
  );
}
