import './parts.css';
import { useRef, useState } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { Camera, hasCamera } from '../../upkeep/index.ts';
import { usePhoto } from '../photo/use-photo.ts';
import { useKeepPhoto } from './use-keep-photo.ts';

export interface PartPhotoDialogProps {
  photoId: string | null;
  /** What the part is called, or which row it is. */
  name: string;
  /** Changes the form only: saved and given up together with the rest of it. */
  onPhoto: (photoId: string | null) => void;
  onClose: () => void;
}

/** The photo of a part: looked at, taken from a file or the camera, taken away. */
export function PartPhotoDialog({ photoId, name, onPhoto, onClose }: PartPhotoDialogProps) {
  const { t } = useText();
  const photo = usePhoto(photoId);
  const { take, isBusy, problem } = useKeepPhoto(onPhoto);
  const [isFilming, setFilming] = useState(false);
  return (
    <Dialog
      isOpen
      size="small"
      onOpenChange={onClose}
      title={t(($) => $.catalog.parts.photoOf, { name })}
      closeLabel={t(($) => $.common.close)}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t(($) => $.catalog.parts.photoDone)}
        </Button>
      }
    >
      <div className="part-photo">
        {problem === null ? null : (
          <p className="ui-field-error" role="alert">
            <Icon name="warning" /> {problem}
          </p>
        )}
        {photo === null ? (
          <p className="catalog-quiet">{t(($) => $.catalog.parts.photoWhy)}</p>
        ) : (
          <img src={photo} alt={t(($) => $.catalog.photo.of, { name })} />
        )}
        {isFilming ? (
          <Camera
            onTake={(blob) => {
              setFilming(false);
              take(blob);
            }}
            onClose={() => setFilming(false)}
          />
        ) : (
          <PhotoActs
            hasPhoto={photoId !== null}
            isBusy={isBusy}
            onFile={take}
            onFilm={() => setFilming(true)}
            onRemove={() => onPhoto(null)}
          />
        )}
      </div>
    </Dialog>
  );
}

function PhotoActs(props: {
  hasPhoto: boolean;
  isBusy: boolean;
  onFile: (file: Blob) => void;
  onFilm: () => void;
  onRemove: () => void;
}) {
  const { t } = useText();
  const file = useRef<HTMLInputElement>(null);
  return (
    <div className="part-photo-acts">
      <input
        ref={file}
        type="file"
        accept="image/*"
        hidden
        // A telephone or tablet opens its own camera here.
        {...(hasCamera() ? {} : { capture: 'environment' as const })}
        aria-label={t(($) => $.catalog.photo.choose)}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          // The same file again is a new choice.
          event.target.value = '';
          if (chosen) props.onFile(chosen);
        }}
      />
      <Button size="small" icon="photo" isDisabled={props.isBusy} onPress={() => file.current?.click()}>
        {props.hasPhoto ? t(($) => $.catalog.photo.other) : t(($) => $.catalog.photo.choose)}
      </Button>
      {hasCamera() ? (
        <Button size="small" icon="eye" isDisabled={props.isBusy} onPress={props.onFilm}>
          {t(($) => $.upkeep.photos.camera)}
        </Button>
      ) : null}
      {props.hasPhoto ? (
        <Button size="small" variant="quiet" isDisabled={props.isBusy} onPress={props.onRemove}>
          {t(($) => $.common.remove)}
        </Button>
      ) : null}
      {props.isBusy ? <Spinner isInline label={t(($) => $.catalog.photo.working)} /> : null}
    </div>
  );
}
