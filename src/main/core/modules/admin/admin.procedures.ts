import { type Procedures } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { newRecoveryCode } from '../../store/recovery-code.ts';
import {
  checkNewSecret,
  endKiosk,
  hashSecret,
  keepKeyUnder,
  proveSelf,
  signInKey,
} from '../session/index.ts';
import { insertAccount, readAccount, setBadge, setSecret, updateAccount } from './accounts.service.ts';
import { accountById, listAccounts } from './accounts.store.ts';
import { listAudit, verifyAudit } from './audit.ts';
import { backupsOf, makeBackupNow, restoreFrom } from './backups.ts';
import { listKiosks } from './kiosks.ts';
import { inOrder, loadHouseSettings, readSettings, withPlanRevision, writeSettings } from './settings.ts';

export const adminProcedures: Procedures<'admin'> = {
  listAccounts: (call) => listAccounts(call.db),

  createAccount: {
    async outside(call, input, commit) {
      const secretKind = checkNewSecret(input.secret, input.signInName);
      const secretHash = await hashSecret(input.secret, call.core.ports.random);
      const badgeHash = input.badge ? call.core.keyedHash('badge', input.badge) : null;
      return commit((inside) =>
        insertAccount(inside, {
          ...input,
          id: input.accountId,
          signInKey: signInKey(input.signInName),
          secretKind,
          secretHash,
          badgeHash,
        }),
      );
    },
  },

  updateAccount,

  resetSecret: {
    async outside(call, input, commit) {
      const account = found(await accountById(call.db, input.accountId), 'account');
      const secret = input.secret
        ? {
            secretKind: checkNewSecret(input.secret, account.sign_in_name),
            secretHash: await hashSecret(input.secret, call.core.ports.random),
          }
        : null;
      return commit(async (inside) => {
        if (secret) await setSecret(inside, account.id, secret);
        if (input.badge !== undefined) {
          await setBadge(inside, account.id, input.badge ? call.core.keyedHash('badge', input.badge) : null);
        }
        return readAccount(inside.tx, account.id);
      });
    },
  },

  readSettings: (call) => readSettings(call.db),

  updateSettings: {
    async outside(call, input, commit) {
      const after = await commit(async (inside) => {
        await writeSettings(inside, inOrder(await withPlanRevision(inside.tx, input.settings)));
        return readSettings(inside.tx);
      });
      await loadHouseSettings(call.core);
      return after;
    },
  },

  listAudit: (call, input) => listAudit(call.db, input),
  verifyAudit: (call) => verifyAudit(call.db),

  listBackups: async (call) => backupsOf(call.core),
  createBackup: {
    async outside(call, _input, commit) {
      const made = await makeBackupNow(call.core);
      return commit(async (inside) => {
        inside.touched('backup', made.name);
        return made;
      });
    },
  },
  restoreBackup: {
    async outside(call, input, commit) {
      const restored = await restoreFrom(call.core, input.name);
      await loadHouseSettings(call.core);
      // Written into the file that was put back: it must say that, and by whom, this was done.
      return commit(async (inside) => {
        inside.touched('backup', restored.restoredFrom);
        inside.touched('house', 'restored');
        return restored;
      });
    },
  },

  listKiosks: (call) => listKiosks(call.db),
  endKiosk: async (call, { kioskId }) => {
    await endKiosk(call, kioskId);
    return {};
  },

  newRecoveryCode: {
    async outside(call, { secret }, commit) {
      const { core } = call;
      await proveSelf(call, secret);
      const code = newRecoveryCode((count) => core.ports.random.bytes(count));
      await keepKeyUnder(core, code);
      return commit(async (inside) => {
        inside.touched('house', 'recoveryCode');
        inside.keepNoAnswer();
        return { recoveryCode: code };
      });
    },
  },
};
