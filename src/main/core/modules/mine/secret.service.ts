import type { KioskSecretState } from '#shared/contract/mine.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import {
  actorOf,
  type CommandCall,
  executorOf,
  type InputOf,
  type OutputOf,
  type QueryCall,
} from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { accountNames, readSettings } from '../admin/index.ts';
import { birthDateOf, cardNumbersOf, mustKnow, personSummaries } from '../people/index.ts';
import { forgetCardTries, hashSecret, isCardStopped } from '../session/index.ts';
import { secretProblems } from './secret.rules.ts';
import { dropSecret, keepSecret, secretOfPerson } from './secret.store.ts';

/** Four digits alone are tried in a moment: they are bound to the person and to the key of this house before the slow hash. */
export const boundSecret = (core: CoreInside, personId: string, secret: string): string =>
  core.keyedHash('kiosk-secret', `${personId}:${secret}`);

/** The key under which guesses at a card are counted: the number itself stands nowhere. */
export const keyOfCard = (core: CoreInside, number: string): string =>
  `mine:${core.keyedHash('kiosk-card', number)}`;

/** Whether a person has a secret, for who may know the person. @throws NotFound person */
export async function secretState(
  call: QueryCall | CommandCall,
  personId: string,
): Promise<KioskSecretState> {
  await mustBeThere(call, personId);
  const ex = executorOf(call);
  const row = await secretOfPerson(ex, personId);
  const keys = (await cardNumbersOf(ex, personId)).map((number) => keyOfCard(call.core, number));
  return {
    setAt: row?.set_at ?? null,
    setByName: row ? ((await accountNames(ex, [row.set_by])).get(row.set_by ?? '') ?? null) : null,
    isStopped: await isCardStopped(ex, keys),
    isOffered: (await readSettings(ex)).kioskMyThings,
  };
}

/** The person chose four digits at the desk, or others; the cards may be tried again. @throws Refusal mine.secretTooEasy; NotFound person */
export async function setSecret(
  call: QueryCall,
  { personId, secret }: InputOf<'mine', 'setSecret'>,
  commit: (run: (inside: CommandCall) => OutputOf<'mine', 'setSecret'>) => OutputOf<'mine', 'setSecret'>,
): Promise<KioskSecretState> {
  await mustBeThere(call, personId);
  const [problem] = secretProblems(secret, await birthDateOf(call.db, personId));
  if (problem) refuse('mine.secretTooEasy', { problem });
  const secretHash = await hashSecret(boundSecret(call.core, personId, secret), call.core.ports.random);
  return commit(async (inside) => {
    await mustBeThere(inside, personId);
    await keepSecret(inside.tx, {
      person_id: personId,
      secret_hash: secretHash,
      set_at: inside.now,
      set_by: actorOf(inside).accountId,
    });
    const numbers = await cardNumbersOf(inside.tx, personId);
    await forgetCardTries(
      inside.tx,
      numbers.map((number) => keyOfCard(inside.core, number)),
    );
    told(inside, personId);
    return secretState(inside, personId);
  });
}

/** The same without a desk: for the invented house. */
export async function giveSecret(
  core: CoreInside,
  { personId, secret }: { personId: string; secret: string },
): Promise<void> {
  const secretHash = await hashSecret(boundSecret(core, personId, secret), core.ports.random);
  const now = core.ports.clock.now();
  await core
    .store()
    .write((tx) =>
      keepSecret(tx, { person_id: personId, secret_hash: secretHash, set_at: now, set_by: null }),
    );
}

/** Nothing of the person opens at a kiosk any more; what is open there ends. @throws NotFound person, secret */
export async function removeSecret(
  call: CommandCall,
  { personId }: InputOf<'mine', 'removeSecret'>,
): Promise<KioskSecretState> {
  await mustBeThere(call, personId);
  found(await secretOfPerson(call.tx, personId), 'secret');
  await dropSecret(call.tx, personId);
  told(call, personId);
  return secretState(call, personId);
}

function told(call: CommandCall, personId: string): void {
  call.touched('person', personId);
  call.changedFields('kioskSecret');
}

async function mustBeThere(call: QueryCall | CommandCall, personId: string): Promise<void> {
  await mustKnow(call, personId);
  found((await personSummaries(executorOf(call), [personId])).get(personId), 'person');
}
