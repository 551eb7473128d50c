import type { CoreInside } from '../../core-inside.ts';
import type { Executor } from '../../store/database.ts';
import { indexKinds } from './catalog.search.ts';
import { initiativeRows } from './initiatives.store.ts';
import { translationsText } from './json-text.ts';
import type { KindRow } from './kinds.store.ts';
import { kindKey } from './names.rules.ts';
import { inPieces } from './pieces.ts';

/** A kind as a file or a generator knows it. Fields left out keep what stands, or get what a new kind has. */
export interface KindToWrite {
  id: string;
  /** False when the kind stands already (see `catalogLookup`); its name and initiative then stay as they are. */
  isNew: boolean;
  initiativeId: string;
  name: string;
  nameTranslations?: Readonly<Record<string, string>>;
  description?: string;
  descriptionTranslations?: Readonly<Record<string, string>>;
  /** A new kind without one gets its initiative's. */
  pictogram?: string;
  loanDays?: number | null;
  replacementCents?: number | null;
  visible?: boolean;
}

/** Writes kinds and makes them findable. Tell the screens of each: `touched('kind', id)`. */
export async function putKinds(
  tx: Executor,
  core: Pick<CoreInside, 'search'>,
  kinds: readonly KindToWrite[],
): Promise<void> {
  const pictograms = new Map((await initiativeRows(tx, {})).map((row) => [row.id, row.pictogram]));
  const fresh = kinds.filter((kind) => kind.isNew);
  for (const piece of inPieces(fresh, 200)) {
    const rows = piece.map((kind) => newRow(kind, pictograms.get(kind.initiativeId) ?? ''));
    await tx.insertInto('item_kind').values(rows).execute();
  }
  for (const kind of kinds) if (!kind.isNew) await change(tx, kind);
  for (const piece of inPieces(kinds)) {
    const ids = piece.map((kind) => kind.id);
    const rows = await tx.selectFrom('item_kind').selectAll().where('id', 'in', ids).execute();
    await indexKinds(tx, core.search, rows);
  }
}

async function change(tx: Executor, kind: KindToWrite): Promise<void> {
  const fields = givenFields(kind);
  if (Object.keys(fields).length === 0) return;
  await tx
    .updateTable('item_kind')
    .set((eb) => ({ ...fields, revision: eb('revision', '+', 1) }))
    .where('id', '=', kind.id)
    .execute();
}

const newRow = (kind: KindToWrite, pictogram: string): KindRow => ({
  id: kind.id,
  initiative_id: kind.initiativeId,
  name: kind.name,
  name_key: kindKey(kind.name),
  name_translations: '{}',
  description: '',
  description_translations: '{}',
  pictogram,
  photo_id: null,
  loan_days: null,
  replacement_cents: null,
  visible: 1,
  revision: 0,
  ...givenFields(kind),
});

function givenFields(kind: KindToWrite): Partial<KindRow> {
  return {
    ...(kind.nameTranslations && { name_translations: translationsText(kind.nameTranslations) }),
    ...(kind.description !== undefined && { description: kind.description }),
    ...(kind.descriptionTranslations && {
      description_translations: translationsText(kind.descriptionTranslations),
    }),
    ...(kind.pictogram !== undefined && { pictogram: kind.pictogram }),
    ...(kind.loanDays !== undefined && { loan_days: kind.loanDays }),
    ...(kind.replacementCents !== undefined && { replacement_cents: kind.replacementCents }),
    ...(kind.visible !== undefined && { visible: kind.visible ? 1 : 0 }),
  };
}
