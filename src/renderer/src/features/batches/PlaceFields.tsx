import { useText } from '../../app/text.ts';
import { useInitiatives } from '../catalog/use-initiatives.ts';
import { PlaceField, useKnownPlaces } from '../stock/PlaceField.tsx';
import type { PartProps } from './MoreFields.tsx';

interface PlaceFieldsProps extends PartProps {
  part: 'place' | 'shelf';
  initiativeName: string | null;
}

/** Where the items go, with the places of their initiative to choose from. */
export function PlaceFields({ part, values, set, initiativeName }: PlaceFieldsProps) {
  const { t } = useText();
  const initiative = useInitiatives().find(({ name }) => name === initiativeName);
  const places = useKnownPlaces(initiative?.id ?? null);
  if (part === 'place')
    return (
      <PlaceField
        label={t(($) => $.batch.fields.place)}
        hint={t(($) => $.batch.placeHint)}
        value={values.place}
        onChange={(place) => set({ place })}
        options={places.map(({ place }) => place)}
      />
    );
  return (
    <PlaceField
      label={t(($) => $.batch.fields.shelf)}
      value={values.shelf}
      onChange={(shelf) => set({ shelf })}
      options={places.find(({ place }) => place === values.place)?.shelves ?? []}
      maxLength={60}
    />
  );
}
