import { useState } from 'react';
import { createPortal } from 'react-dom';
import { ticketText } from '#shared/domain/number-series.ts';
import { momentOnPaper } from '#shared/domain/paper.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useHouse } from '../parts/HouseContext.ts';
import { whatNext } from './paper-words.ts';

/** The paper as a browser prints it; on the screen it is not there. */
export function PaperSheet({ number }: { number: number }) {
  const { t, dutch, isDutch, language } = useSpelling();
  const { name, timeZone } = useHouse();
  const [at] = useState(() => new Date().toISOString());
  return createPortal(
    <div className="paper-sheet" aria-hidden>
      <div lang="nl" dir="ltr">
        <p className="paper-house">{name}</p>
        <p>{dutch(($) => $.kiosk.number.label)}</p>
        <p className="paper-number">{ticketText(number)}</p>
        {whatNext(dutch).map((words) => (
          <p key={words}>{words}</p>
        ))}
        <p>{momentOnPaper(at, timeZone)}</p>
      </div>
      {isDutch ? null : (
        <div className="paper-below" lang={language.tag} dir={language.direction}>
          <p>{t(($) => $.kiosk.translated)}</p>
          <p className="paper-house">
            {t(($) => $.kiosk.number.label)}: <bdi>{ticketText(number)}</bdi>
          </p>
          {whatNext(t).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
    </div>,
    document.body,
  );
}
