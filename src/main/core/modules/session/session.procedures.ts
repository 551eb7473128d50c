import { noteActivity, secondsUntilLock } from '../../rpc/idle-lock.ts';
import { writeJournal } from '../../rpc/journal.ts';
import { kioskIdOf, type Procedures, type QueryCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import { listBackups } from '../../store/backup.ts';
import {
  accountBySignInKey,
  colleaguesOf,
  loadHouseSettings,
  setSecret,
  signedInAccountOf,
} from '../admin/index.ts';
import { endKiosk, measureKiosk, openKiosk } from './kiosk-places.ts';
import { keyOfCode } from './recovery-key.ts';
import { checkNewSecret, hashSecret } from './secrets.ts';
import { forgetOffer, prepareSetUp, readySetUp, setUp } from './set-up.ts';
import {
  proveSelf,
  proveStaff,
  signInByName,
  signInKey,
  switchByBadge,
  switchToAccount,
  unlock,
} from './sign-in.ts';
import { statusOf } from './status.ts';
import { countFailure, refuseWhileBlocked } from './tries.ts';

export const sessionProcedures: Procedures<'session'> = {
  status: (call) => statusOf(call.core, call.session),

  prepareSetUp: { outside: (call) => prepareSetUp(call.core) },

  setUp: {
    async outside(call, input, commit) {
      const ready = await readySetUp(call.core, input);
      await commit(async (inside) => {
        await setUp(inside, input, ready);
        return statusOf(call.core, call.session);
      });
      forgetOffer(call.core);
      await loadHouseSettings(call.core);
      await signInByName(call.core, call.session, input.signInName, input.secret);
      return statusOf(call.core, call.session);
    },
  },

  async recover(call, { recoveryCode }) {
    const { core } = call;
    if (!core.holder.problem) return statusOf(core, call.session);
    await core.holder.openWithKey(await keyOfCode(core.ports.dataFolder, recoveryCode));
    if (!core.holder.problem) await loadHouseSettings(core);
    return statusOf(core, call.session);
  },

  async restoreNewest(call, { recoveryCode }) {
    const { core } = call;
    if (core.ports.database) return refuse('admin.backupsOnServer');
    const newest = listBackups(core.ports.dataFolder).find(({ verified }) => verified);
    if (!core.holder.problem || !newest) return refuse('admin.noBackup');
    const key = await keyOfCode(core.ports.dataFolder, recoveryCode);
    await core.ports.keys.keep(key);
    await core.holder.restore(newest.file);
    await loadHouseSettings(core);
    await note(call, 'session.restoreNewest');
    return { status: await statusOf(core, call.session), backupMadeAt: newest.at };
  },

  async retryStore(call) {
    if (call.core.holder.problem) await call.core.holder.open();
    if (!call.core.holder.problem) await loadHouseSettings(call.core);
    return statusOf(call.core, call.session);
  },

  colleagues: (call) => colleaguesOf(call.db),

  async signIn(call, { signInName, secret }) {
    if (call.session.place !== 'staff') refuse('session.notAKiosk');
    await signInByName(call.core, call.session, signInName, secret);
    return statusOf(call.core, call.session);
  },

  async switchTo(call, { accountId, secret }) {
    await switchToAccount(call.core, call.session, accountId, secret);
    return statusOf(call.core, call.session);
  },

  async switchByBadge(call, { badge, secret }) {
    await switchByBadge(call.core, call.session, badge, secret);
    return statusOf(call.core, call.session);
  },

  async unlock(call, { secret }) {
    await unlock(call.core, call.session, secret);
    return statusOf(call.core, call.session);
  },

  async lock(call) {
    const { session } = call;
    if (session.state.kind === 'signedIn') {
      await note(call, 'session.lock');
      session.state = { kind: 'locked', account: session.state.account };
    }
    return statusOf(call.core, session);
  },

  async signOut(call) {
    await note(call, 'session.signOut');
    call.session.state = { kind: 'signedOut' };
    return statusOf(call.core, call.session);
  },

  async touch(call) {
    noteActivity(call.core, call.session);
    return { lockInSeconds: secondsUntilLock(call.core, call.session) };
  },

  changeSecret: {
    async outside(call, input, commit) {
      const { core, session } = call;
      const account = await proveSelf(call, input.present);
      const secretKind = checkNewSecret(input.next, account.sign_in_name);
      const secretHash = await hashSecret(input.next, core.ports.random);
      return commit(async (inside) => {
        await setSecret(inside, account.id, { secretKind, secretHash });
        if (session.state.kind === 'signedIn') {
          session.state = { ...session.state, account: await signedInAccountOf(inside.tx, account) };
        }
        return {};
      });
    },
  },

  openKiosk: {
    async outside(call, input, commit) {
      const account = await staffFor(call, input.signInName, input.secret);
      await commit(async (inside) => {
        await openKiosk(inside, input, account.id);
        return statusOf(call.core, call.session);
      });
      return statusOf(call.core, call.session);
    },
  },

  measureKiosk: {
    async outside(call, input, commit) {
      await staffFor(call, input.signInName, input.secret);
      const kioskId = kioskIdOf(call);
      await commit(async (inside) => {
        await measureKiosk(inside, kioskId, input.screen);
        return statusOf(call.core, call.session);
      });
      return statusOf(call.core, call.session);
    },
  },

  leaveKiosk: {
    async outside(call, input, commit) {
      await staffFor(call, input.signInName, input.secret);
      const { state } = call.session;
      if (state.kind !== 'kiosk') return refuse('session.notAKiosk');
      await commit(async (inside) => {
        await endKiosk(inside, state.kioskId);
        return statusOf(call.core, call.session);
      });
      return statusOf(call.core, call.session);
    },
  },
};

/** A member of staff proves themself at a kiosk; wrong tries count for the kiosk too. */
async function staffFor(call: QueryCall, signInName: string, secret: string) {
  const { core, session } = call;
  const placeKey = `place:${session.tokenHash}`;
  await refuseWhileBlocked(core, placeKey);
  const account = await accountBySignInKey(core.store().reader, signInKey(signInName));
  try {
    return await proveStaff(core, account, `name:${signInKey(signInName)}`, secret);
  } catch (error) {
    await countFailure(core, placeKey);
    throw error;
  }
}

/** An act of the session itself, such as locking: in the audit, without a command. */
async function note(call: QueryCall, command: string): Promise<void> {
  const { core, session, now } = call;
  const accountId = call.actor?.accountId ?? null;
  await core.store().write((tx) =>
    writeJournal(tx, {
      at: now,
      accountId,
      place: session.place,
      command,
      commandId: null,
      refs: [],
      fields: [],
    }),
  );
}
