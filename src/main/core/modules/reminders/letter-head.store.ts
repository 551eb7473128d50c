import type { LetterHead } from '#shared/contract/reminder-settings.contract.ts';
import type { Executor } from '../../store/database.ts';

const blank: LetterHead = { street: '', town: '', phone: '', email: '', windowSide: 'right' };

/** Who letters come from, as far as the house said. */
export async function readLetterHead(db: Executor): Promise<LetterHead> {
  const row = await db.selectFrom('letter_head').selectAll().executeTakeFirst();
  if (!row) return blank;
  const { street, town, phone, email, window_side } = row;
  return { street, town, phone, email, windowSide: window_side as LetterHead['windowSide'] };
}

export async function writeLetterHead(tx: Executor, head: LetterHead): Promise<void> {
  const { windowSide, ...lines } = head;
  const row = { ...lines, window_side: windowSide };
  await tx
    .insertInto('letter_head')
    .values({ id: 1, ...row })
    .onConflict((oc) => oc.column('id').doUpdateSet(row))
    .execute();
}
