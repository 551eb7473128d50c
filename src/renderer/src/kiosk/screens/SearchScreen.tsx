import { useCallback, useState } from 'react';
import { languageOf } from '#shared/i18n/languages.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskEntry } from '../../ui/kiosk/KioskEntry.tsx';
import { KioskKeys } from '../../ui/kiosk/KioskKeys.tsx';
import { KioskNotice } from '../../ui/kiosk/KioskNotice.tsx';
import { keySheetsFor, syllablesLike } from '../keys/key-sheets.ts';
import { useTypedKeys } from '../keys/typed-keys.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useThings } from '../parts/queries.ts';
import { Screen } from '../parts/Screen.tsx';
import { ThingGrid } from '../parts/ThingGrid.tsx';
import { useRun } from '../run/RunContext.ts';

/** As many as one looks through while typing; a word more narrows it. */
const shownAtOnce = 24;

/** One word, typed on the screen; what is found comes while one types. */
export function SearchScreen() {
  const { t, dutch } = useSpelling();
  const { run } = useRun();
  const text = run.searchText.trim();
  return (
    <Screen
      question={t(($) => $.kiosk.search.question)}
      dutch={dutch(($) => $.kiosk.search.question)}
      above={
        <KioskEntry
          label={t(($) => $.kiosk.search.word)}
          value={run.searchText}
          placeholder={t(($) => $.kiosk.search.example)}
        />
      }
      next={<Keys />}
    >
      {text === '' ? null : <Found text={text} />}
    </Screen>
  );
}

function Found({ text }: { text: string }) {
  const { t } = useSpelling();
  const found = useThings({ text, limit: shownAtOnce });
  if (!found) return null;
  const { things, total } = found;
  if (total === 0) {
    return (
      <KioskNotice title={t(($) => $.kiosk.search.none)}>
        <p>{t(($) => $.kiosk.search.noneHint)}</p>
      </KioskNotice>
    );
  }
  return (
    <div className="kiosk-found">
      <p className="kiosk-found-count" role="status">
        {t(($) => $.kiosk.search.found, { count: total })}
      </p>
      <ThingGrid things={things} layout="list" />
    </div>
  );
}

/** The keys of the visitor's own alphabet, the Latin ones where it is another, and digits. */
function Keys() {
  const { act } = useRun();
  const { t, language } = useSpelling();
  const sheets = keySheetsFor(language.tag);
  const [chosen, setChosen] = useState(0);
  const sheet = sheets[chosen] ?? sheets[0];
  const onKey = useCallback((key: string) => act({ type: 'type', text: key }), [act]);
  const change = (key: string) => {
    act({ type: 'erase' });
    act({ type: 'type', text: key });
  };
  const onErase = useCallback(() => act({ type: 'erase' }), [act]);
  useTypedKeys({ onKey, onErase });
  const vowels = useVowels();
  if (!sheet) return null;
  const rows = sheet.lang === 'ti' ? [vowels, ...sheet.rows] : sheet.rows;
  return (
    <div className="kiosk-keys">
      <div className="kiosk-keys-sheet" lang={sheet.lang} dir={languageOf(sheet.lang).direction}>
        <KioskKeys
          label={t(($) => $.kiosk.search.keys)}
          rows={rows}
          onKey={(key) => (rows[0] === vowels && vowels.includes(key) ? change(key) : onKey(key))}
          onErase={onErase}
          eraseLabel={t(($) => $.kiosk.search.erase)}
          spaceLabel={t(($) => $.kiosk.search.space)}
        />
      </div>
      <div className="kiosk-sheets">
        {sheets.map(({ sign, lang }, index) => (
          <KioskButton
            key={sign}
            isPressed={index === chosen}
            say={t(($) => $.kiosk.search.otherKeys, { sign })}
            onPress={() => setChosen(index)}
          >
            <span lang={lang}>{sign}</span>
          </KioskButton>
        ))}
      </div>
    </div>
  );
}

/** A row that is always there, so that no key moves; empty until something is typed that has vowels. */
function useVowels(): readonly string[] {
  const { run } = useRun();
  const found = syllablesLike([...run.searchText].at(-1));
  return [...found, ...Array.from({ length: 8 - found.length }, () => '')];
}
