import type { Settings } from '#shared/contract/admin.contract.ts';
import { tidyPlan } from '#shared/domain/house-plan.ts';
import { usualKioskTiles, withHelp } from '#shared/domain/kiosk-tiles.ts';
import { writtenTags } from '#shared/i18n/languages.ts';
import type { CoreInside } from '../../core-inside.ts';
import { setAutoLockMinutes } from '../../rpc/idle-lock.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';

/** Some settings; one that is not given stays as it is. */
export type SettingChanges = { [K in keyof Settings]?: Settings[K] | undefined };

/** What a new house starts with. */
export const defaultSettings: Settings = {
  houseName: 'De Deelfabriek',
  autoLockMinutes: 5,
  scannerLayout: 'qwerty',
  // The others wait until the house chooses them: at first nobody who speaks them has read them.
  kioskLanguages: [...writtenTags],
  kioskIdleSeconds: 60,
  kioskMyThings: false,
  kioskNight: true,
  kioskFeedback: false,
  kioskTiles: usualKioskTiles,
  plan: [],
  planRevision: 0,
  nationalNumberGround: '',
};

/** The settings as they are, defaults filled in. */
export async function readSettings(db: Executor): Promise<Settings> {
  const rows = await db.selectFrom('setting').selectAll().execute();
  const kept = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]));
  return { ...defaultSettings, ...kept };
}

/** Changes the given settings, leaves the others. */
export async function writeSettings(call: CommandCall, changes: SettingChanges): Promise<void> {
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    const text = JSON.stringify(value);
    await call.tx
      .insertInto('setting')
      .values({ key, value: text })
      .onConflict((oc) => oc.column('key').doUpdateSet({ value: text }))
      .execute();
    call.touched('setting', key);
    call.changedFields(key);
  }
}

/**
 * The revision with the plan: given is the one it was read at, kept is the next. Without a plan it says nothing.
 * @throws Refusal catalog.changedMeanwhile
 */
export async function withPlanRevision(
  tx: Executor,
  { planRevision, ...changes }: SettingChanges,
): Promise<SettingChanges> {
  if (changes.plan === undefined) return changes;
  const present = (await readSettings(tx)).planRevision;
  if (planRevision !== present) refuse('catalog.changedMeanwhile');
  return { ...changes, planRevision: present + 1 };
}

/** Dutch is always there, first; so is the tile for who does not know; and a cell of the plan holds one thing. */
export function inOrder(changes: SettingChanges): SettingChanges {
  const { kioskLanguages, kioskTiles, plan } = changes;
  return {
    ...changes,
    ...(kioskLanguages && {
      kioskLanguages: ['nl', ...kioskLanguages.filter((language) => language !== 'nl')],
    }),
    ...(plan && { plan: tidyPlan(plan) }),
    ...(kioskTiles && { kioskTiles: withHelp(kioskTiles) }),
  };
}

/** What the door itself needs of the settings; asked once at the start and after each change. */
export async function loadHouseSettings(core: CoreInside): Promise<void> {
  const settings = await readSettings(core.store().reader);
  setAutoLockMinutes(core, settings.autoLockMinutes);
}
