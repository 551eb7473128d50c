import { type Procedures, publicEntities } from '../../rpc/procedures.ts';
import { listBackups } from '../../store/backup.ts';

const publicSet: ReadonlySet<string> = new Set(publicEntities);

export const systemProcedures: Procedures<'system'> = {
  /** A kiosk hears only of what hangs on the wall anyway: things, initiatives, settings. */
  async *changes(call) {
    const isKiosk = call.actor?.role === 'kiosk';
    for await (const message of call.core.feed.follow(call.signal)) {
      if (call.session.state.kind === 'signedOut') return;
      const refs = isKiosk ? message.refs.filter((ref) => publicSet.has(ref.entity)) : message.refs;
      if (refs.length > 0) yield { seq: message.seq, refs };
    }
  },

  async about(call) {
    const { ports } = call.core;
    const store = call.core.store();
    const backups = store.backup ? listBackups(ports.dataFolder) : [];
    return {
      appVersion: ports.appVersion,
      dataFolder: ports.dataFolder,
      lastVerifiedBackupAt: backups.find((backup) => backup.verified)?.at ?? null,
      ...(await store.facts()),
    };
  },
};
