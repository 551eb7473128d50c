import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { onTestFinished } from 'vitest';
import { testCertificate } from './test-certificate.ts';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Headers and body as they came, lines joined by a single line end. */
  text: string;
  wasEncrypted: boolean;
}

export interface MailServerOptions {
  /** tls: from the first byte; startTls: offered, and needed before anything else. Default: none. */
  security?: 'tls' | 'startTls' | 'none';
  signIn?: { user: string; password: string };
  /** Recipients it does not know. */
  unknown?: readonly string[];
  /** Where it falls silent for good. */
  silentAt?: 'greeting' | 'end';
}

export interface TestMailServer {
  port: number;
  mails: ReceivedMail[];
  options: MailServerOptions;
  /** Called after each mail it took. */
  onMail: (mail: ReceivedMail) => void;
}

/** A mail server that really speaks SMTP (RFC 5321) on a port of its own; closed when the test ends. */
export async function openMailServer(options: MailServerOptions = {}): Promise<TestMailServer> {
  const opened: TestMailServer = { port: 0, mails: [], options, onMail: () => {} };
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    if (opened.options.security === 'tls') talk(opened, encrypted(socket), true);
    else talk(opened, socket, false);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  opened.port = (server.address() as AddressInfo).port;
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return opened;
}

function encrypted(socket: Socket): TLSSocket {
  const secure = new TLSSocket(socket, {
    isServer: true,
    secureContext: createSecureContext(testCertificate),
  });
  secure.on('error', () => {});
  return secure;
}

function talk(server: TestMailServer, socket: Socket, wasEncrypted: boolean, isGreeted = false): void {
  const { options } = server;
  const say = (line: string) => void socket.write(`${line}\r\n`);
  let mail: ReceivedMail = { from: '', to: [], text: '', wasEncrypted };
  let isSignedIn = false;
  let isData = false;
  let rest = '';
  if (options.silentAt === 'greeting') return;
  if (!isGreeted) say('220 test');

  const answer = (line: string): void => {
    const verb = line.split(' ')[0]?.toUpperCase() ?? '';
    if (verb === 'EHLO') {
      const offers = [
        'test',
        'AUTH PLAIN',
        ...(options.security === 'startTls' && !wasEncrypted ? ['STARTTLS'] : []),
      ];
      return offers.forEach((offer, n) => say(`250${n === offers.length - 1 ? ' ' : '-'}${offer}`));
    }
    if (verb === 'STARTTLS') {
      if (options.security !== 'startTls') return say('502 not here');
      say('220 go ahead');
      socket.removeAllListeners('data');
      return talk(server, encrypted(socket), true, true);
    }
    if (options.security === 'startTls' && !wasEncrypted && verb !== 'QUIT')
      return say('530 Must issue STARTTLS first');
    if (verb === 'AUTH') {
      const [, user, password] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
        .toString()
        .split('\0');
      isSignedIn = user === options.signIn?.user && password === options.signIn?.password;
      return say(isSignedIn ? '235 ok' : '535 wrong name or password');
    }
    if (verb === 'MAIL') {
      if (options.signIn && !isSignedIn) return say('530 Authentication required');
      mail = { from: addressIn(line), to: [], text: '', wasEncrypted };
      return say('250 ok');
    }
    if (verb === 'RCPT') {
      if (options.unknown?.includes(addressIn(line))) return say('550 no such person');
      mail.to.push(addressIn(line));
      return say('250 ok');
    }
    if (verb === 'DATA') {
      isData = true;
      return say('354 go on');
    }
    say(verb === 'QUIT' ? '221 bye' : '250 ok');
    if (verb === 'QUIT') socket.end();
  };

  socket.on('data', (bytes: Buffer) => {
    rest += bytes.toString('utf8');
    for (let end = rest.indexOf('\r\n'); end !== -1; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (!isData) answer(line);
      else if (line !== '.') mail.text += `${line}\n`;
      else {
        isData = false;
        if (options.silentAt === 'end') return;
        server.mails.push(mail);
        server.onMail(mail);
        say('250 taken');
      }
    }
  });
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';
