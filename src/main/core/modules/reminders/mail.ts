import type { MailFailure } from '#shared/contract/reminder-words.ts';
import type { MailServerSecret } from './mail-server.store.ts';

export interface Mail {
  to: readonly string[];
  subject: string;
  text: string;
  html: string;
}

/** What became of a mail. unsure: the server fell silent after it may have taken it. */
export type MailOutcome = { kind: 'sent' } | { kind: 'failed' | 'unsure'; failure: MailFailure };

export interface MailOptions {
  /** Milliseconds the server gets for each answer. */
  patience?: number;
  /** Certificate the server's own is checked against, beside those of the system; for a house with its own. */
  ca?: string;
}

const usualPatience = 20_000;

/** Sends one mail over its own connection. Never throws, never logs: what it knows is personal or secret. */
export async function sendMail(
  server: MailServerSecret,
  mail: Mail,
  { patience = usualPatience, ca }: MailOptions = {},
): Promise<MailOutcome> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'startTls',
    ignoreTLS: server.security === 'none',
    ...(server.userName === '' ? {} : { auth: { user: server.userName, pass: server.password } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    // Longer than the others: a silence before the first word is told apart from one after the last.
    socketTimeout: 2 * patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
  });
  try {
    await transport.sendMail({
      // As an object: a comma in a name is then no second address.
      from: { name: server.fromName, address: server.fromAddress },
      to: [...mail.to],
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
    });
    return { kind: 'sent' };
  } catch (error) {
    return outcomeOf(error as MailError);
  } finally {
    transport.close();
  }
}

interface MailError {
  code?: string;
  originalCode?: string;
  command?: string;
  responseCode?: number;
  timeoutType?: string;
}

const isTls = /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_)/;

/** Sorts what went wrong by what somebody can do about it, and by whether the mail can have left. */
export function outcomeOf({ code, originalCode, responseCode, timeoutType }: MailError): MailOutcome {
  const failed = (failure: MailFailure): MailOutcome => ({ kind: 'failed', failure });
  if (code === 'EAUTH' || code === 'ENOAUTH') return failed('signIn');
  if (code === 'ETLS' || isTls.test(originalCode ?? '')) return failed('tls');
  if (code === 'EENVELOPE' || (responseCode ?? 0) >= 400) return failed('refused');
  if (
    code === 'EDNS' ||
    ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH'].includes(originalCode ?? '')
  )
    return failed('unreachable');
  // Before anything of the mail went out. A silence later on says nothing about what the server took.
  if (code === 'ETIMEDOUT' && timeoutType !== 'SOCKET_TIMEOUT') return failed('timeOut');
  if (code === 'ETIMEDOUT') return { kind: 'unsure', failure: 'timeOut' };
  if (code === 'ECONNECTION' || code === 'ESOCKET') return { kind: 'unsure', failure: 'unreachable' };
  return failed('other');
}
