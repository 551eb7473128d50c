import type { HouseInitiative } from '#shared/contract/catalog.contract.ts';
import { Picture } from '../../ui/kiosk/KioskTile.tsx';
import { usePress } from '../../ui/kiosk/press.ts';
import { usePictureOf } from '../photos/PhotoShelfContext.ts';
import { useRun } from '../run/RunContext.ts';
import { OpeningStatus, useOpeningWords } from './OpeningStatus.tsx';

export interface InitiativeTileProps {
  initiative: HouseInitiative;
}

/** One initiative: its photo or its drawing, its own name, whether it is open now, where it is. Opens its page. */
export function InitiativeTile({ initiative }: InitiativeTileProps) {
  const { id, name, place, openness } = initiative;
  const picture = usePictureOf(initiative);
  const { act } = useRun();
  const words = useOpeningWords(openness);
  const press = usePress(() => act({ type: 'go', step: { name: 'initiative', initiativeId: id } }));
  return (
    <button
      {...press}
      type="button"
      className="k-tile kiosk-initiative"
      data-say={`${name}. ${words}`}
      data-picture={'photo' in picture ? 'photo' : 'drawn'}
    >
      <span className="k-tile-picture">
        <Picture picture={picture} />
      </span>
      <span className="k-tile-words">
        <span className="k-tile-label">
          <bdi lang="nl">{name}</bdi>
        </span>
        <OpeningStatus openness={openness} />
        {place === '' ? null : (
          <span className="k-tile-sub">
            <bdi lang="nl">{place}</bdi>
          </span>
        )}
      </span>
    </button>
  );
}
