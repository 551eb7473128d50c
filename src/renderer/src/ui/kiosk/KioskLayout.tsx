import './KioskLayout.css';
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { HouseMark } from '../HouseMark.tsx';
import { KioskBar, type KioskBarProps } from './KioskBar.tsx';
import { KioskScroll } from './KioskScroll.tsx';

export interface KioskLayoutProps {
  /** The one question of this screen; the heading, focused and read first on each step (A26). */
  question: string;
  /** Language of the question where it is a name that is not translated (WCAG 3.1.2). */
  questionLang?: string | undefined;
  /** Changes with each step: moves the focus to the question and starts the body anew. */
  stepKey: string;
  /** The Dutch wording of the question, on a screen in another language. */
  dutchLine?: string | undefined;
  /** "Translated from Dutch", in the visitor's language; shown with the Dutch line. */
  translatedNote?: string | undefined;
  /** One sentence under the question. */
  intro?: ReactNode;
  /** Name of the house, on top of every screen. */
  houseName?: string | undefined;
  /** Pictures and words without controls; in low reach they stay above the line. */
  above?: ReactNode;
  /** The choices. In low reach they move below the line. */
  children: ReactNode;
  /** Where the choices stand when they do not fill the place: keys low, near the hands; a number in the middle. */
  align?: 'start' | 'center' | 'end' | undefined;
  /** Primary act, right above the bar: a KioskButton. */
  next?: ReactNode;
  bar: KioskBarProps;
  /** Names of the two buttons that page through what does not fit. */
  scrollLabels: { up: string; down: string };
}

/** A kiosk screen: Dutch line, one question, choices that fill the width, and always the same bar. */
export function KioskLayout(props: KioskLayoutProps) {
  const { question, stepKey, dutchLine, translatedNote, intro, houseName, above, children, next, bar } =
    props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (stepKey !== '') heading.current?.focus();
  }, [stepKey]);
  const [screen, barHeight] = useBarHeight();
  return (
    <div
      className="k-screen"
      ref={screen}
      style={barHeight === null ? undefined : ({ '--kbar-height': `${barHeight}px` } as CSSProperties)}
    >
      <main className="k-main" key={stepKey}>
        <header className="k-head">
          {dutchLine === undefined ? null : (
            <p className="k-dutch">
              <span lang="nl" dir="ltr">
                {dutchLine}
              </span>
              {translatedNote === undefined ? null : <span className="k-translated">{translatedNote}</span>}
            </p>
          )}
          <h1 className="k-question" ref={heading} tabIndex={-1} data-say={question}>
            {props.questionLang === undefined ? question : <bdi lang={props.questionLang}>{question}</bdi>}
          </h1>
          {intro === undefined ? null : <div className="k-intro">{intro}</div>}
          {houseName === undefined ? null : (
            <p className="k-house" lang="nl" dir="ltr">
              <span className="k-house-name">{houseName}</span>
              <HouseMark />
            </p>
          )}
        </header>
        {above === undefined ? null : <div className="k-above">{above}</div>}
        <div className="k-body" data-align={props.align ?? 'start'}>
          <KioskScroll upLabel={props.scrollLabels.up} downLabel={props.scrollLabels.down}>
            {children}
          </KioskScroll>
          {next === undefined ? null : <div className="k-next">{next}</div>}
        </div>
      </main>
      <KioskBar {...bar} />
    </div>
  );
}

/** The bar is as high on the next screen, so that nothing is laid out twice there; a bar that differs is measured anew. */
let lastBarHeight: number | null = null;

/** Height of the bar in CSS pixels, which low reach takes from the zone under the line; null until measured. */
function useBarHeight(): [RefObject<HTMLDivElement | null>, number | null] {
  const screen = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(lastBarHeight);
  useEffect(() => {
    const bar = screen.current?.lastElementChild;
    if (!(bar instanceof HTMLElement)) return undefined;
    const watch = new ResizeObserver(() => {
      lastBarHeight = bar.offsetHeight;
      setHeight(lastBarHeight);
    });
    watch.observe(bar, { box: 'border-box' });
    return () => watch.disconnect();
  }, []);
  return [screen, height];
}
