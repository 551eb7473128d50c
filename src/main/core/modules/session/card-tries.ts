import type { CoreInside } from '../../core-inside.ts';
import { refuse, TooManyTries } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { isStopped, kioskNow, noTries, type Tries, waitOfCard, waitOfKiosk } from './card-tries.rules.ts';

/** One guess at the secret of a card, at one kiosk. The card need not exist: every code counts alike. */
export interface CardTry {
  cardKey: string;
  kioskKey: string;
}

async function triesOf(ex: Executor, key: string): Promise<Tries> {
  const row = await ex
    .selectFrom('sign_in_try')
    .select(['failures', 'last_at'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? { failures: row.failures, lastAt: row.last_at } : noTries;
}

async function keepTries(tx: Executor, key: string, { failures, lastAt }: Tries): Promise<void> {
  if (failures <= 0) {
    await tx.deleteFrom('sign_in_try').where('key', '=', key).execute();
    return;
  }
  await tx
    .insertInto('sign_in_try')
    .values({ key, failures, blocked_until: null, last_at: lastAt })
    .onConflict((oc) => oc.column('key').doUpdateSet({ failures, last_at: lastAt }))
    .execute();
}

/**
 * Counts a guess before it is looked at, so that guesses at the same moment are counted too. Gives whether it is the last one of this card.
 * @throws TooManyTries; Refusal mine.askDesk
 */
export async function takeCardTry(
  core: CoreInside,
  { cardKey, kioskKey }: CardTry,
): Promise<{ isLast: boolean }> {
  const now = core.ports.clock.now();
  return core.store().write(async (tx) => {
    const [card, kiosk] = [await triesOf(tx, cardKey), kioskNow(await triesOf(tx, kioskKey), now)];
    const wait = waitOfKiosk(kiosk, now);
    if (wait > 0) throw new TooManyTries(wait);
    if (isStopped(card)) refuse('mine.askDesk');
    const waitForCard = waitOfCard(card, now);
    if (waitForCard > 0) throw new TooManyTries(waitForCard);
    const failures = card.failures + 1;
    await keepTries(tx, cardKey, { failures, lastAt: now });
    await keepTries(tx, kioskKey, { failures: kiosk.failures + 1, lastAt: now });
    return { isLast: isStopped({ failures }) };
  });
}

/** The guess was right: what this card was mistyped counts no more, here and at the kiosk. Other cards' guesses stay counted. */
export async function takeBackTry(core: CoreInside, { cardKey, kioskKey }: CardTry): Promise<void> {
  await core.store().write(async (tx) => {
    const [card, kiosk] = [await triesOf(tx, cardKey), await triesOf(tx, kioskKey)];
    await keepTries(tx, cardKey, noTries);
    await keepTries(tx, kioskKey, { ...kiosk, failures: kiosk.failures - card.failures });
  });
}

/** Somebody at the desk knows who it is: these cards may be tried again. */
export async function forgetCardTries(tx: Executor, cardKeys: readonly string[]): Promise<void> {
  if (cardKeys.length === 0) return;
  await tx.deleteFrom('sign_in_try').where('key', 'in', cardKeys).execute();
}

/** Whether one of these cards is for the desk now. */
export async function isCardStopped(ex: Executor, cardKeys: readonly string[]): Promise<boolean> {
  for (const key of cardKeys) if (isStopped(await triesOf(ex, key))) return true;
  return false;
}
