import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, daysBetween, instantAt, type LocalDay } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { type DueLoan, loansDueBy } from '../modules/loans/index.ts';
import {
  type ReminderHistory,
  remindersProcedures,
  writeReminderHistory,
} from '../modules/reminders/index.ts';
import { act } from './act.ts';
import { demoIds } from './ids.ts';
import { dice } from './random.ts';

/** Steps that were written about, with the days after the due day on which somebody got round to it. */
const written = [
  { stepKey: 'first', after: 4 },
  { stepKey: 'second', after: 11 },
  { stepKey: 'last', after: 25 },
] as const;

/**
 * The house writes once a week or so: most of what is long late got its letters, what became late lately waits. Three people say they
 * brought it back, one lost it.
 */
export async function writeReminders(core: CoreInside): Promise<void> {
  const today = houseDayOf(core.ports.clock.now());
  await act(core, 'reminders.setLetterHead', remindersProcedures.setLetterHead, {
    head: {
      street: 'Brandweerkaai 1',
      town: '8500 Kortrijk',
      phone: '056 00 00 00',
      email: 'hallo@deelfabriek.test',
      windowSide: 'right',
    },
  });
  const late = (await loansDueBy(core.store().reader, addDays(today, -4))).toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  await core.store().write((tx) => writeReminderHistory(tx, historyOf(late, today)));
  const claimIds = demoIds(19);
  const claimed = late.filter((_, n) => n % 9 === 4).slice(0, 4);
  for (const [n, loan] of claimed.entries()) {
    await act(core, 'reminders.makeClaim', remindersProcedures.makeClaim, {
      claimId: claimIds(),
      loanId: loan.id,
      kind: n === 3 ? 'lost' : 'claimsReturned',
      note: n === 0 ? 'Zette het vorige week zelf in het rek' : '',
    });
  }
}

function historyOf(late: readonly DueLoan[], today: LocalDay): ReminderHistory {
  const luck = dice(4711);
  const ids = demoIds(18);
  const batches = new Map<LocalDay, ReminderHistory['batches'][number]>();
  const reminders: ReminderHistory['reminders'][number][] = [];
  for (const loan of late) {
    for (const { stepKey, after } of written) {
      if (daysBetween(loan.dueDay, today) <= after) break;
      // Now and then a week was skipped.
      if (luck.oneIn(4)) continue;
      const day = addDays(loan.dueDay, after);
      const at = instantAt(day, '10:00', houseTimeZone);
      const batch = batches.get(day) ?? {
        id: ids(),
        channel: 'letter',
        at,
        day,
        by_account_id: 'demo-account-balie',
        initiative_id: null,
        undone_at: null,
        undone_by: null,
      };
      batches.set(day, batch);
      reminders.push({
        id: ids(),
        loan_id: loan.id,
        person_id: loan.personId,
        step_key: stepKey,
        due_day: loan.dueDay,
        channel: 'letter',
        language: 'nl',
        batch_id: batch.id,
        at,
        by_account_id: 'demo-account-balie',
        state: 'sent',
        failure: null,
        settled_at: at,
      });
    }
  }
  return { batches: [...batches.values()], reminders };
}
