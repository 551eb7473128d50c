import { type ReactNode, useEffect } from 'react';
import { KioskLayout } from '../../ui/kiosk/KioskLayout.tsx';
import { afterPaint } from '../app/after-paint.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useRun } from '../run/RunContext.ts';
import { keyOfStep, stepOf } from '../run/run.ts';
import { useHouse } from './HouseContext.ts';
import { useBar } from './use-bar.ts';
import { useKeptPlace } from './use-kept-place.ts';

export interface ScreenProps {
  /** The one question, in the visitor's language. */
  question: string;
  /** Language of the question when it is a name that is not translated. */
  questionLang?: string | undefined;
  /** The same in Dutch: small above every screen in another language (L02). */
  dutch: string;
  intro?: ReactNode;
  above?: ReactNode;
  align?: 'start' | 'center' | 'end' | undefined;
  next?: ReactNode;
  children: ReactNode;
}

/** A screen of the visitor: what KioskLayout needs on every step is filled in here. */
export function Screen({ question, questionLang, dutch, intro, above, align, next, children }: ScreenProps) {
  const { t, isDutch } = useSpelling();
  const { run } = useRun();
  const { name } = useHouse();
  const bar = useBar();
  const stepKey = keyOfStep(stepOf(run));
  useKeptPlace(stepKey);
  useEffect(
    () =>
      afterPaint(() => {
        document.title = `${question} – ${name}`;
      }),
    [question, name],
  );
  return (
    <KioskLayout
      question={question}
      questionLang={questionLang}
      stepKey={stepKey}
      dutchLine={isDutch ? undefined : dutch}
      translatedNote={isDutch ? undefined : t(($) => $.kiosk.translated)}
      houseName={name}
      intro={intro}
      above={above}
      align={align}
      next={next}
      bar={bar}
      scrollLabels={{ up: t(($) => $.kiosk.scroll.up), down: t(($) => $.kiosk.scroll.down) }}
    >
      {children}
    </KioskLayout>
  );
}
