import './KioskTile.css';
import type { ReactNode } from 'react';
import { Icon } from '../Icon.tsx';
import { Pictogram } from '../Pictogram.tsx';
import { usePress } from './press.ts';

/** The picture of a choice: a drawn pictogram, a photo of the thing itself, or something of your own. Never none (L42). */
export type KioskPicture = { pictogram: string } | { photo: string } | { own: ReactNode };

export interface KioskTileProps {
  picture: KioskPicture;
  /** The word: starts with a verb where it is an act. */
  label: string;
  /** One short line under the word: opening hours, a place. */
  sublabel?: string | undefined;
  onPress: () => void;
  /** What the speech player says; default label and sublabel. */
  say?: string | undefined;
  /** Being read aloud right now. */
  isSpeaking?: boolean | undefined;
  /** Chosen, where several can be. */
  isChosen?: boolean | undefined;
  /** Language and direction of the words, for tiles that name a language. */
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

export function KioskTile(props: KioskTileProps) {
  const { picture, label, sublabel, onPress, say, isSpeaking = false, isChosen, lang, dir } = props;
  const press = usePress(onPress);
  return (
    <button
      {...press}
      type="button"
      className="k-tile"
      aria-pressed={isChosen}
      data-say={say ?? [label, sublabel].filter(Boolean).join('. ')}
      data-speaking={isSpeaking ? '' : undefined}
      data-picture={'photo' in picture ? 'photo' : 'drawn'}
    >
      <span className="k-tile-picture">
        <Picture picture={picture} />
        {isChosen === true ? (
          <span className="k-tile-check">
            <Icon name="check" />
          </span>
        ) : null}
      </span>
      <span className="k-tile-words" lang={lang} dir={dir}>
        <span className="k-tile-label">{label}</span>
        {sublabel === undefined ? null : <span className="k-tile-sub">{sublabel}</span>}
      </span>
    </button>
  );
}

/** The picture belongs to the word beside it, so it is silent for assistive technology. */
export function Picture({ picture }: { picture: KioskPicture }) {
  if ('photo' in picture) return <img src={picture.photo} alt="" draggable={false} />;
  if ('pictogram' in picture) return <Pictogram name={picture.pictogram} />;
  return picture.own;
}
