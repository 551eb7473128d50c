import type { ScannedThing } from '#shared/contract/mine.contract.ts';
import { KioskTile } from '../../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../../ui/kiosk/KioskTileGrid.tsx';
import { useSpelling } from '../../language/KioskLanguage.tsx';
import { usePictureOf } from '../../photos/PhotoShelfContext.ts';

type Part = Extract<ScannedThing, { next: 'borrow' }>['parts'][number];

interface PartsToSeeProps {
  parts: readonly Part[];
  /** Of the thing itself, for a part without a photo. */
  pictogram: string;
  seen: ReadonlySet<string>;
  onToggle: (partId: string) => void;
}

/** Each part by its photo, touched when it is there. */
export function PartsToSee({ parts, pictogram, seen, onToggle }: PartsToSeeProps) {
  const { t } = useSpelling();
  const title = t(($) => $.kiosk.alone.parts);
  if (parts.length === 0) return null;
  return (
    <section className="kiosk-part kiosk-parts-to-see">
      <h2 className="kiosk-part-title" data-say={title}>
        {title}
      </h2>
      <KioskTileGrid layout="flow" label={title}>
        {parts.map((part) => (
          <PartTile
            key={part.partId}
            part={part}
            pictogram={pictogram}
            isSeen={seen.has(part.partId)}
            onPress={() => onToggle(part.partId)}
          />
        ))}
      </KioskTileGrid>
    </section>
  );
}

function PartTile({
  part: { name, photoId, quantity },
  pictogram,
  isSeen,
  onPress,
}: {
  part: Part;
  pictogram: string;
  isSeen: boolean;
  onPress: () => void;
}) {
  const picture = usePictureOf({ photoId, pictogram });
  return (
    <KioskTile
      picture={picture}
      label={quantity === 1 ? name : `${name} × ${quantity}`}
      isChosen={isSeen}
      onPress={onPress}
      lang="nl"
    />
  );
}
