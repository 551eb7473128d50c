import './KioskLayout.css';
import './KioskAttract.css';
import type { ReactNode } from 'react';
import { HouseMark } from '../HouseMark.tsx';
import { HouseScene } from './HouseScene.tsx';
import { KioskBar, type KioskBarProps } from './KioskBar.tsx';
import { usePress } from './press.ts';

export interface KioskLanguageChoice {
  id: string;
  /** The language's own name; never a flag. */
  name: string;
  /** BCP 47 tag, so that it is read and drawn right. */
  lang: string;
  isRightToLeft?: boolean | undefined;
  isChosen?: boolean | undefined;
  onPress: () => void;
}

export interface KioskLanguagesProps {
  label: string;
  items: readonly KioskLanguageChoice[];
}

export interface KioskAttractProps {
  houseName: string;
  /** At most five words. */
  greeting: string;
  /** Opening hours, "free", "somebody is here". */
  facts?: ReactNode;
  /** The large button that begins. */
  start: ReactNode;
  languages?: KioskLanguagesProps | undefined;
  /** In place of the drawn fire station. */
  picture?: ReactNode;
  bar: KioskBarProps;
}

/** The first screen: the house, a greeting, languages in their own names, one button. Nothing moves. */
export function KioskAttract(props: KioskAttractProps) {
  const { houseName, greeting, facts, start, languages, picture, bar } = props;
  return (
    <div className="k-attract">
      <main className="k-attract-main">
        <div className="k-attract-words">
          <p className="k-house" lang="nl" dir="ltr">
            <HouseMark />
            <span className="k-house-name">{houseName}</span>
          </p>
          <h1 className="k-attract-greeting" tabIndex={-1} data-say={greeting}>
            {greeting}
          </h1>
          {facts === undefined ? null : <div className="k-attract-facts">{facts}</div>}
          {languages === undefined ? null : <KioskLanguages {...languages} />}
          <div className="k-attract-start">{start}</div>
        </div>
        <div className="k-attract-picture">{picture ?? <HouseScene />}</div>
      </main>
      <KioskBar {...bar} />
    </div>
  );
}

/** One touch each, own names, also used on the language screen. */
export function KioskLanguages({ label, items }: KioskLanguagesProps) {
  return (
    <ul className="k-languages" aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <LanguageButton choice={item} />
        </li>
      ))}
    </ul>
  );
}

function LanguageButton({ choice }: { choice: KioskLanguageChoice }) {
  const press = usePress(choice.onPress);
  return (
    <button
      {...press}
      type="button"
      className="k-language"
      lang={choice.lang}
      dir={choice.isRightToLeft === true ? 'rtl' : 'ltr'}
      aria-pressed={choice.isChosen}
      data-say={choice.name}
    >
      {choice.name}
    </button>
  );
}
