import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Pictogram } from '../../../ui/Pictogram.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useKindPhoto } from './use-kind-photo.ts';

/** The photo of a kind, or its drawing while there is none. A file is chosen or dropped; it is made small here. */
export function KindPhoto({ kind, mayWrite }: { kind: ItemKind; mayWrite: boolean }) {
  const { t } = useText();
  const { orpc } = useApi();
  const photo = useQuery(
    orpc.catalog.photo.queryOptions({
      input: { photoId: kind.photoId ?? '' },
      enabled: kind.photoId !== null,
    }),
  ).data;
  const file = useRef<HTMLInputElement>(null);
  const { take, remove, isBusy } = useKindPhoto(kind, photo);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (mayWrite && dropped) take(dropped);
  };
  return (
    <div
      className="kind-photo"
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(mayWrite);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="kind-photo-picture" data-drawn={photo ? undefined : ''}>
        {photo ? (
          <img
            src={`data:${photo.mime};base64,${photo.base64}`}
            alt={t(($) => $.catalog.photo.of, { name: kind.name })}
          />
        ) : (
          <Pictogram name={kind.pictogram} />
        )}
        {isBusy ? (
          <div className="kind-photo-busy">
            <Spinner label={t(($) => $.catalog.photo.working)} />
          </div>
        ) : null}
      </div>
      {mayWrite ? (
        <div className="kind-photo-acts">
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
            {kind.photoId === null ? t(($) => $.catalog.photo.choose) : t(($) => $.catalog.photo.other)}
          </Button>
          {kind.photoId === null ? null : (
            <Button size="small" variant="quiet" isDisabled={isBusy} onPress={remove}>
              {t(($) => $.common.remove)}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
