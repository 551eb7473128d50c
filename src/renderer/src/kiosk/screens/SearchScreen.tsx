import { useState } from 'react';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskEntry } from '../../ui/kiosk/KioskEntry.tsx';
import { KioskKeys } from '../../ui/kiosk/KioskKeys.tsx';
import { KioskNotice } from '../../ui/kiosk/KioskNotice.tsx';
import { keySheetsFor } from '../keys/key-sheets.ts';
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
  const { run, act } = useRun();
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
      next={<Keys text={run.searchText} onText={(next) => act({ type: 'search', text: next })} />}
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
function Keys({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t, language } = useSpelling();
  const sheets = keySheetsFor(language.tag);
  const [chosen, setChosen] = useState(0);
  const sheet = sheets[chosen] ?? sheets[0];
  if (!sheet) return null;
  return (
    <div className="kiosk-keys">
      <div className="kiosk-keys-sheet" lang={sheet.lang} dir={sheet.lang === 'ar' ? 'rtl' : 'ltr'}>
        <KioskKeys
          label={t(($) => $.kiosk.search.keys)}
          rows={sheet.rows}
          onKey={(key) => onText(text + key)}
          onErase={() => onText([...text].slice(0, -1).join(''))}
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
