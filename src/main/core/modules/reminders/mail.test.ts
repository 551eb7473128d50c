import { describe, expect, test } from 'vitest';
import { type MailServerOptions, openMailServer } from '#tests/support/mail-server.ts';
import { testCertificate } from '#tests/support/test-certificate.ts';
import { type Mail, sendMail } from './mail.ts';
import type { MailServerSecret } from './mail-server.store.ts';

const mail: Mail = {
  to: ['jo@voorbeeld.test'],
  subject: 'Breng je dit terug?',
  text: 'Dag Jo\n\nمرحبًا',
  html: '<p>Dag Jo</p>',
};

const server = (port: number, changes: Partial<MailServerSecret> = {}): MailServerSecret => ({
  active: true,
  host: 'localhost',
  port,
  security: 'none',
  userName: '',
  password: '',
  fromName: 'De Deelfabriek, Kortrijk',
  fromAddress: 'huis@voorbeeld.test',
  ...changes,
});

const quick = { patience: 400, ca: testCertificate.cert };

/** Sends through a server of this kind; gives what became of it and what arrived. */
async function through(
  options: MailServerOptions,
  changes: Partial<MailServerSecret> = {},
  one: Mail = mail,
) {
  const opened = await openMailServer(options);
  return { outcome: await sendMail(server(opened.port, changes), one, quick), mails: opened.mails };
}

describe('a mail through a real server', () => {
  test('arrives, with a comma in the name of the house and letters of every script', async () => {
    const { outcome, mails } = await through({});
    expect(outcome).toEqual({ kind: 'sent' });
    expect(mails).toMatchObject([{ from: 'huis@voorbeeld.test', to: ['jo@voorbeeld.test'] }]);
    expect(mails[0]?.text).toContain('From: "De Deelfabriek, Kortrijk" <huis@voorbeeld.test>');
    expect(mails[0]?.text).toContain('To: jo@voorbeeld.test');
    expect(mails[0]?.text).toContain(Buffer.from(mail.text).toString('base64'));
  });

  test('goes to all addresses somebody gave, once', async () => {
    const { mails } = await through({}, {}, { ...mail, to: ['jo@voorbeeld.test', 'thuis@voorbeeld.test'] });
    expect(mails.map(({ to }) => to)).toEqual([['jo@voorbeeld.test', 'thuis@voorbeeld.test']]);
  });

  test('is sent when one of two addresses is unknown: it arrived somewhere', async () => {
    const { outcome, mails } = await through(
      { unknown: ['weg@voorbeeld.test'] },
      {},
      { ...mail, to: ['weg@voorbeeld.test', 'jo@voorbeeld.test'] },
    );
    expect(outcome).toEqual({ kind: 'sent' });
    expect(mails[0]?.to).toEqual(['jo@voorbeeld.test']);
  });

  test('is refused when nobody knows the address', async () => {
    const { outcome, mails } = await through({ unknown: ['jo@voorbeeld.test'] });
    expect(outcome).toEqual({ kind: 'failed', failure: 'refused' });
    expect(mails).toEqual([]);
  });

  test('signs in; a wrong password is said to be one', async () => {
    const signIn = { user: 'huis', password: 'geheim' };
    expect((await through({ signIn }, { userName: 'huis', password: 'geheim' })).outcome.kind).toBe('sent');
    expect((await through({ signIn }, { userName: 'huis', password: 'mis' })).outcome).toEqual({
      kind: 'failed',
      failure: 'signIn',
    });
  });
});

describe('encryption', () => {
  test('from the first byte, and after STARTTLS', async () => {
    for (const security of ['tls', 'startTls'] as const) {
      const { outcome, mails } = await through({ security }, { security });
      expect(outcome).toEqual({ kind: 'sent' });
      expect(mails[0]?.wasEncrypted).toBe(true);
    }
  });

  test('a server that asks for it and does not get it takes nothing', async () => {
    const { outcome, mails } = await through({ security: 'startTls' }, { security: 'none' });
    expect([outcome, mails]).toEqual([{ kind: 'failed', failure: 'refused' }, []]);
  });

  test('a server that cannot encrypt gets nothing from a house that asks for it', async () => {
    const { outcome, mails } = await through({}, { security: 'startTls' });
    expect([outcome, mails]).toEqual([{ kind: 'failed', failure: 'tls' }, []]);
  });

  test('a certificate nobody vouches for is not trusted', async () => {
    const opened = await openMailServer({ security: 'tls' });
    const outcome = await sendMail(server(opened.port, { security: 'tls' }), mail, { patience: 400 });
    expect([outcome, opened.mails]).toEqual([{ kind: 'failed', failure: 'tls' }, []]);
  });
});

describe('a server that does not answer', () => {
  test('nobody there: nothing was sent', async () => {
    const outcome = await sendMail(server(1), mail, quick);
    expect(outcome).toEqual({ kind: 'failed', failure: 'unreachable' });
  });

  test('silent from the start: nothing was sent', async () => {
    expect((await through({ silentAt: 'greeting' })).outcome).toEqual({ kind: 'failed', failure: 'timeOut' });
  });

  test('silent after the mail was given: it may have arrived', async () => {
    expect((await through({ silentAt: 'end' })).outcome).toEqual({ kind: 'unsure', failure: 'timeOut' });
  });
});
