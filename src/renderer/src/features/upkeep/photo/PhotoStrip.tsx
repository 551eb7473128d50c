import '../upkeep.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';

export interface PhotoStripProps {
  photoIds: readonly string[];
  /** What they show, in words: "Boormachine, bij terugkeer". */
  of: string;
  size?: 'normal' | 'large' | undefined;
}

/** Kept photos as small pictures; a press shows one large, the arrow keys the next. */
export function PhotoStrip({ photoIds, of, size = 'normal' }: PhotoStripProps) {
  const { t } = useText();
  const [shown, setShown] = useState<number | null>(null);
  if (photoIds.length === 0) return null;
  return (
    <>
      <ul className="photo-strip" data-size={size}>
        {photoIds.map((photoId, n) => (
          <li key={photoId}>
            <button
              type="button"
              className="photo-small"
              aria-label={t(($) => $.upkeep.photos.enlarge, { n: n + 1, of })}
              onClick={() => setShown(n)}
            >
              <Picture photoId={photoId} alt="" />
            </button>
          </li>
        ))}
      </ul>
      {shown === null ? null : (
        <LargePhoto
          photoIds={photoIds}
          of={of}
          at={Math.min(shown, photoIds.length - 1)}
          onAt={setShown}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

interface LargePhotoProps {
  photoIds: readonly string[];
  of: string;
  at: number;
  onAt: (at: number) => void;
  onClose: () => void;
}

function LargePhoto({ photoIds, of, at, onAt, onClose }: LargePhotoProps) {
  const { t } = useText();
  const go = (by: number) => onAt((at + by + photoIds.length) % photoIds.length);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.key === 'ArrowRight') go(1);
      if (event.key === 'ArrowLeft') go(-1);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  });
  const alt = t(($) => $.upkeep.photos.nthOf, { n: at + 1, count: photoIds.length, of });
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={onClose}
      title={of}
      closeLabel={t(($) => $.common.close)}
      footer={
        photoIds.length > 1 ? (
          <>
            <Button icon="back" onPress={() => go(-1)}>
              {t(($) => $.upkeep.photos.previous)}
            </Button>
            <Button iconAfter="forward" onPress={() => go(1)}>
              {t(($) => $.upkeep.photos.next)}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="photo-large">
        <Picture photoId={photoIds[at] ?? ''} alt={alt} />
      </div>
    </Dialog>
  );
}

function Picture({ photoId, alt }: { photoId: string; alt: string }) {
  const { t } = useText();
  const { client } = useApi();
  const photo = useQuery({
    // A photo never changes under its id: its key stays outside what the change feed asks again.
    queryKey: ['upkeepPhoto', photoId],
    queryFn: () => client.upkeep.photo({ photoId }),
  }).data;
  if (!photo) return <Spinner label={t(($) => $.common.loading)} />;
  return <img src={`data:${photo.mime};base64,${photo.base64}`} alt={alt} />;
}
