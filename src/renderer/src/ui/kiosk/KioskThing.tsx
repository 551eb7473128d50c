import './KioskThing.css';
import type { ReactNode } from 'react';
import type { IconName } from '../icons.ts';
import { Status, type Tone } from '../Status.tsx';
import { type KioskPicture, Picture } from './KioskTile.tsx';
import { usePress } from './press.ts';

export interface KioskThingProps {
  picture: KioskPicture;
  name: string;
  /** Language of the name where it is not translated (WCAG 3.1.2). */
  nameLang?: string | undefined;
  /** In the house, out, back on a day: word and icon. */
  status: { tone: Exclude<Tone, 'danger'>; word: string; icon?: IconName | undefined };
  /** Who lends it, which shelf. */
  detail?: string | undefined;
  /** Opens the thing; without it the card only shows. */
  onPress?: (() => void) | undefined;
  /** tile: photo above (browsing). row: photo beside (a list of what you took). */
  layout?: 'tile' | 'row' | undefined;
  say?: string | undefined;
  isSpeaking?: boolean | undefined;
  /** For a row: a button or a mark at the end. */
  aside?: ReactNode;
}

/** A thing of the house: its photo, its name, whether it is there. */
export function KioskThing(props: KioskThingProps) {
  const {
    picture,
    name,
    nameLang,
    status,
    detail,
    onPress,
    layout = 'tile',
    say,
    isSpeaking = false,
    aside,
  } = props;
  const press = usePress(onPress ?? (() => undefined));
  const shared = {
    className: 'k-thing',
    'data-layout': layout,
    'data-say': say ?? [name, status.word, detail].filter(Boolean).join('. '),
    'data-speaking': isSpeaking ? '' : undefined,
  };
  const inside = (
    <>
      <span className="k-thing-picture">
        <Picture picture={picture} />
      </span>
      <span className="k-thing-words">
        <span className="k-thing-name">
          <bdi lang={nameLang}>{name}</bdi>
        </span>
        {detail === undefined ? null : <span className="k-thing-detail">{detail}</span>}
        <Status tone={status.tone} icon={status.icon}>
          {status.word}
        </Status>
      </span>
    </>
  );
  if (onPress === undefined) {
    return (
      <div {...shared}>
        {inside}
        {aside}
      </div>
    );
  }
  return (
    <button {...press} {...shared} type="button">
      {inside}
    </button>
  );
}
