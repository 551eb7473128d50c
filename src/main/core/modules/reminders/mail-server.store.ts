import type { MailServer } from '#shared/contract/reminder-settings.contract.ts';
import type { Executor } from '../../store/database.ts';

/** The server with its password: for the one function that sends, and for nobody else. */
export interface MailServerSecret extends Omit<MailServer, 'hasPassword'> {
  password: string;
}

const blank: MailServerSecret = {
  active: false,
  host: '',
  port: 465,
  security: 'tls',
  userName: '',
  password: '',
  fromName: '',
  fromAddress: '',
};

export async function readMailSecret(db: Executor): Promise<MailServerSecret> {
  const row = await db.selectFrom('mail_server').selectAll().executeTakeFirst();
  if (!row) return blank;
  return {
    active: row.active === 1,
    host: row.host,
    port: row.port,
    security: row.security as MailServer['security'],
    userName: row.user_name,
    password: row.password,
    fromName: row.from_name,
    fromAddress: row.from_address,
  };
}

/** What a screen may see of it. */
export async function readMailServer(db: Executor): Promise<MailServer> {
  const { password, ...server } = await readMailSecret(db);
  return { ...server, hasPassword: password !== '' };
}

export async function writeMailServer(tx: Executor, server: MailServerSecret): Promise<void> {
  const row = {
    active: server.active ? 1 : 0,
    host: server.host,
    port: server.port,
    security: server.security,
    user_name: server.userName,
    password: server.password,
    from_name: server.fromName,
    from_address: server.fromAddress,
  };
  await tx
    .insertInto('mail_server')
    .values({ id: 1, ...row })
    .onConflict((oc) => oc.column('id').doUpdateSet(row))
    .execute();
}
