import type { CoreInside } from '../core-inside.ts';
import { catalogProcedures } from '../modules/catalog/index.ts';
import { act } from './act.ts';
import { demoIds } from './ids.ts';
import { demoPhoto } from './photos.ts';
import type { DemoKind } from './things.ts';

/** Parts that are recognised sooner by a picture than by a word, of the kinds where they get mixed up. */
const pictures: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  drill: { Koffer: 'suitcase', Boorset: 'screwdriver-set' },
  'hammer-drill': { Koffer: 'suitcase', Boorset: 'screwdriver-set' },
  'air-bed': { Pomp: 'bicycle-pump' },
  projector: { Tas: 'suitcase' },
};

/** Writes the parts of the invented kinds, some with a photo; one writer for a whole house. */
export function partWriter(core: CoreInside): (kind: DemoKind) => Promise<DemoPart[]> {
  const [partId, photoIds] = [demoIds(4), demoIds(0x4b2)];
  return async (kind) => {
    const parts: DemoPart[] = [];
    for (const name of kind.parts) {
      const base64 = demoPhoto(pictures[kind.picture]?.[name] ?? '');
      const photoId = base64 ? photoIds() : null;
      if (base64 && photoId)
        await act(core, 'catalog.keepPhoto', catalogProcedures.keepPhoto, { photoId, base64 });
      parts.push({ id: partId(), name, quantity: 1, photoId });
    }
    return parts;
  };
}

interface DemoPart {
  id: string;
  name: string;
  quantity: number;
  photoId: string | null;
}
