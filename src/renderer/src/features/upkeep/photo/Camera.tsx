import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';

/** Whether this place may show what its camera sees: over plain HTTP on another computer it may not. */
export const hasCamera = (): boolean =>
  typeof navigator !== 'undefined' && 'mediaDevices' in navigator && window.isSecureContext;

/** What the camera sees, and the button that takes it. Closed, it is off. */
export function Camera({ onTake, onClose }: { onTake: (photo: Blob) => void; onClose: () => void }) {
  const { t } = useText();
  const video = useRef<HTMLVideoElement>(null);
  const { isReady, isRefused } = useFilm(video);
  const take = () => {
    const film = video.current;
    if (film) void stillOf(film).then(onTake);
  };
  return (
    <div className="photo-camera">
      {isRefused ? (
        <p className="ui-field-error" role="alert">
          <Icon name="warning" /> {t(($) => $.upkeep.photos.noCamera)}
        </p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- a live picture without sound
        <video ref={video} autoPlay muted playsInline aria-label={t(($) => $.upkeep.photos.sees)} />
      )}
      <div className="photo-taker-acts">
        {isRefused ? null : (
          <Button size="small" variant="primary" icon="photo" isDisabled={!isReady} onPress={take}>
            {t(($) => $.upkeep.photos.take)}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={onClose}>
          {t(($) => $.common.close)}
        </Button>
      </div>
    </div>
  );
}

function useFilm(video: React.RefObject<HTMLVideoElement | null>): { isReady: boolean; isRefused: boolean } {
  const [state, setState] = useState<'asking' | 'ready' | 'refused'>('asking');
  useEffect(() => {
    let stream: MediaStream | undefined;
    let isOver = false;
    // The camera at the back shows the thing; a computer has but one.
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }).then(
      (given) => {
        if (isOver) return stop(given);
        stream = given;
        if (video.current) video.current.srcObject = given;
        return setState('ready');
      },
      () => setState('refused'),
    );
    return () => {
      isOver = true;
      if (stream) stop(stream);
    };
  }, [video]);
  return { isReady: state === 'ready', isRefused: state === 'refused' };
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

async function stillOf(film: HTMLVideoElement): Promise<Blob> {
  const canvas = new OffscreenCanvas(Math.max(1, film.videoWidth), Math.max(1, film.videoHeight));
  canvas.getContext('2d')?.drawImage(film, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
}
