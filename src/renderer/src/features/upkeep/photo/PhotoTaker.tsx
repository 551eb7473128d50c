import '../upkeep.css';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { Camera, hasCamera } from './Camera.tsx';
import type { TakenPhoto } from './taken-photo.ts';
import { useTakePhotos } from './use-take-photos.ts';

export interface PhotoTakerProps {
  /** Photos taken so far; their ids go along with the words they belong to. */
  photos: readonly TakenPhoto[];
  onChange: (photos: TakenPhoto[]) => void;
  /** What the photos are of, above the buttons. Default "Foto’s". */
  label?: string | undefined;
  /** At most so many; the core takes six. */
  most?: number | undefined;
}

/** Photos from a file or the camera: made small here, kept by the core, shown with their size. */
export function PhotoTaker({ photos, onChange, label, most = 6 }: PhotoTakerProps) {
  const { t } = useText();
  const labelId = useId();
  const { take, isBusy, problem } = useTakePhotos(photos, onChange, most);
  const file = useRef<HTMLInputElement>(null);
  const [isFilming, setFilming] = useState(false);
  const [isOver, setOver] = useState(false);
  const isFull = photos.length >= most;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isFull) take([...event.dataTransfer.files]);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping a file is a shortcut; the button does the same
    <div
      className="photo-taker"
      role="group"
      aria-labelledby={labelId}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="ui-field-label" id={labelId}>
        {label ?? t(($) => $.upkeep.photos.title)}
      </p>
      {problem === null ? null : (
        <p className="ui-field-error" role="alert">
          <Icon name="warning" /> {problem}
        </p>
      )}
      <TakenPhotos photos={photos} onRemove={(id) => onChange(photos.filter((photo) => photo.id !== id))} />
      {isFilming ? (
        <Camera
          onTake={(blob) => {
            setFilming(false);
            take([blob]);
          }}
          onClose={() => setFilming(false)}
        />
      ) : (
        <div className="photo-taker-acts">
          <input
            ref={file}
            type="file"
            accept="image/*"
            multiple
            hidden
            // A telephone or tablet opens its own camera here.
            {...(hasCamera() ? {} : { capture: 'environment' as const })}
            aria-label={t(($) => $.upkeep.photos.choose)}
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              // The same file again is a new choice.
              event.target.value = '';
              if (chosen.length > 0) take(chosen);
            }}
          />
          <Button
            size="small"
            icon="photo"
            isDisabled={isBusy || isFull}
            onPress={() => file.current?.click()}
          >
            {t(($) => $.upkeep.photos.choose)}
          </Button>
          {hasCamera() ? (
            <Button size="small" icon="eye" isDisabled={isBusy || isFull} onPress={() => setFilming(true)}>
              {t(($) => $.upkeep.photos.camera)}
            </Button>
          ) : null}
          {isBusy ? <Spinner isInline label={t(($) => $.upkeep.photos.working)} /> : null}
        </div>
      )}
    </div>
  );
}

function TakenPhotos(props: { photos: readonly TakenPhoto[]; onRemove: (id: string) => void }) {
  const { t, i18n } = useText();
  const kilobytes = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  if (props.photos.length === 0) return null;
  return (
    <ul className="photo-strip">
      {props.photos.map((photo, n) => (
        <li key={photo.id} className="photo-taken">
          <img src={photo.dataUrl} alt={t(($) => $.upkeep.photos.nth, { n: n + 1 })} />
          <span className="photo-taken-size">
            {t(($) => $.upkeep.photos.size, { size: kilobytes.format(Math.ceil(photo.bytes / 1000)) })}
          </span>
          <IconButton
            icon="trash"
            size="small"
            label={t(($) => $.upkeep.photos.remove, { n: n + 1 })}
            onPress={() => props.onRemove(photo.id)}
          />
        </li>
      ))}
    </ul>
  );
}
