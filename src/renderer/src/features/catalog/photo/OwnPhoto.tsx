import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Pictogram } from '../../../ui/Pictogram.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { type PhotoChanges, usePhotoActs } from './use-photo-acts.ts';

export interface OwnPhotoProps {
  /** What has the photo. */
  of: { name: string; photoId: string | null; pictogram: string };
  changes: PhotoChanges;
  mayWrite: boolean;
}

/** The photo of something, or its drawing while there is none. A file is chosen or dropped; it is made small here. */
export function OwnPhoto({ of, changes, mayWrite }: OwnPhotoProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const photo = useQuery(
    orpc.catalog.photo.queryOptions({
      input: { photoId: of.photoId ?? '' },
      enabled: of.photoId !== null,
    }),
  ).data;
  const file = useRef<HTMLInputElement>(null);
  const { take, remove, isBusy } = usePhotoActs(changes, photo);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (mayWrite && dropped) take(dropped);
  };
  return (
    <div
      className="own-photo"
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(mayWrite);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="own-photo-picture" data-drawn={photo ? undefined : ''}>
        {photo ? (
          <img
            src={`data:${photo.mime};base64,${photo.base64}`}
            alt={t(($) => $.catalog.photo.of, { name: of.name })}
          />
        ) : (
          <Pictogram name={of.pictogram} />
        )}
        {isBusy ? (
          <div className="own-photo-busy">
            <Spinner label={t(($) => $.catalog.photo.working)} />
          </div>
        ) : null}
      </div>
      {mayWrite ? (
        <div className="own-photo-acts">
          <input
            ref={file}
            type="file"
            accept="image/*"
            hidden
            aria-label={t(($) => $.catalog.photo.choose)}
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              // The same file again is a new choice.
              event.target.value = '';
              if (chosen) take(chosen);
            }}
          />
          <Button size="small" icon="photo" isDisabled={isBusy} onPress={() => file.current?.click()}>
            {of.photoId === null ? t(($) => $.catalog.photo.choose) : t(($) => $.catalog.photo.other)}
          </Button>
          {of.photoId === null ? null : (
            <Button size="small" variant="quiet" isDisabled={isBusy} onPress={remove}>
              {t(($) => $.common.remove)}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
