import { makeCardCode } from '#shared/domain/barcode.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CoreInside } from '../core-inside.ts';
import { writeSettings } from '../modules/admin/index.ts';
import { giveSecret, mineProcedures } from '../modules/mine/index.ts';
import { peopleProcedures } from '../modules/people/index.ts';
import type { CommandCall } from '../rpc/procedures.ts';
import { demoKioskCard, demoVisitorCard } from './accounts.ts';
import { act } from './act.ts';
import { demoIds } from './ids.ts';

/** The house shows "my things" at its kiosks; somebody with things at home has a card and a secret that stand in the README. */
export async function writeMine(core: CoreInside, initiativeIds: ReadonlyMap<string, string>): Promise<void> {
  await act(core, 'admin.updateSettings', showMine, { settings: { kioskMyThings: true } });
  for (const [key, rule] of Object.entries(leftAlone)) {
    const initiativeId = initiativeIds.get(key);
    if (initiativeId)
      await act(core, 'mine.setSelfService', mineProcedures.setSelfService, {
        initiativeId,
        revision: 0,
        ...rule,
      });
  }
  const cards = demoIds(0x4d1);
  await giveOpening(core, await somebodyWithThings(core), cards(), demoKioskCard);
  await giveOpening(core, await somebodyExpected(core), cards(), demoVisitorCard);
}

async function giveOpening(
  core: CoreInside,
  personId: string | null,
  cardId: string,
  { number, secret }: { number: number; secret: string },
): Promise<void> {
  if (personId === null) return;
  await act(core, 'people.giveCard', peopleProcedures.giveCard, {
    personId,
    cardId,
    number: makeCardCode(number),
  });
  await giveSecret(core, { personId, secret });
}

/** Who leaves what to visitors alone: the tools everything, the bicycles only what comes back. */
const leftAlone = {
  tools: { lends: true, takesBack: true, returnPlace: 'Rode bak naast de kiosk' },
  bikes: { lends: false, takesBack: true, returnPlace: '' },
};

async function showMine(
  call: CommandCall,
  { settings }: { settings: Parameters<typeof writeSettings>[1] },
): Promise<Record<string, never>> {
  await writeSettings(call, settings);
  return {};
}

/** Who has most at home, something late among it where there is somebody like that; nobody who is shielded or paused. */
async function somebodyWithThings(core: CoreInside): Promise<string | null> {
  const today = houseDayOf(core.ports.clock.now());
  const db = core.store().reader;
  const row = await db
    .selectFrom('loan')
    .select((eb) => [
      'person_id',
      eb.fn.countAll<number>().as('things'),
      eb.fn.min<string>('due_day').as('first'),
    ])
    .where('returned_at', 'is', null)
    .where('undone_at', 'is', null)
    .where('person_id', 'not in', db.selectFrom('person_restriction').select('person_id'))
    .where(
      'person_id',
      'not in',
      db
        .selectFrom('block')
        .select('person_id')
        .where('lifted_at', 'is', null)
        .where('until_day', '>=', today),
    )
    .groupBy('person_id')
    .orderBy('things', 'desc')
    .orderBy('first')
    .orderBy('person_id')
    .limit(1)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Who has an appointment today; nobody who is shielded. */
async function somebodyExpected(core: CoreInside): Promise<string | null> {
  const db = core.store().reader;
  const row = await db
    .selectFrom('appointment')
    .innerJoin('trajectory', 'trajectory.id', 'appointment.trajectory_id')
    .select('trajectory.person_id')
    .where('appointment.day', '=', houseDayOf(core.ports.clock.now()))
    .where('appointment.cancelled', '=', 0)
    .where('trajectory.person_id', 'not in', db.selectFrom('person_restriction').select('person_id'))
    .orderBy('appointment.time')
    .orderBy('appointment.id')
    .limit(1)
    .executeTakeFirst();
  return row?.person_id ?? null;
}
