import './parts.css';
import { useState } from 'react';
import { type Control, useController } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { KindValues } from '../kind/kind-form.ts';
import { usePhoto } from '../photo/use-photo.ts';
import { PartPhotoDialog } from './PartPhotoDialog.tsx';

/** The photo in the row of a part: pressed, it can be taken, changed or taken away. */
export function PartPhotoField({ control, at }: { control: Control<KindValues>; at: number }) {
  const { t } = useText();
  const { field } = useController({ control, name: `parts.${at}.photoId` });
  const { field: part } = useController({ control, name: `parts.${at}.name` });
  const [isOpen, setOpen] = useState(false);
  const photo = usePhoto(field.value);
  const name = part.value.trim() || t(($) => $.catalog.parts.name, { number: at + 1 });
  return (
    <div>
      <button
        type="button"
        className="part-picture"
        aria-haspopup="dialog"
        aria-label={t(($) => $.catalog.parts.photoOf, { name })}
        onClick={() => setOpen(true)}
      >
        {photo === null ? <Icon name="photo" size="1.25rem" /> : <img src={photo} alt="" />}
      </button>
      {isOpen ? (
        <PartPhotoDialog
          photoId={field.value}
          name={name}
          onPhoto={field.onChange}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
