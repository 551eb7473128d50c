import { X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { HubAway, HubForeign } from '#core/sync/line-errors.ts';
import type { Address } from '#core/sync/trust/network-files.ts';

/**
 * Which root the computer at this address says it has, PEM. Nobody is believed here, so nothing is sent, not even a certificate;
 * the line is closed at once, and what follows goes over another one that checks against this root.
 */
export function rootBehind({ host, port }: Address, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const line = connect({ host, port, minVersion: 'TLSv1.3', rejectUnauthorized: false, servername: '' });
    const timer = setTimeout(() => line.destroy(), patience);
    line.once('error', () => undefined);
    line.once('close', () => {
      clearTimeout(timer);
      reject(new HubAway('unreachable'));
    });
    line.once('secureConnect', () => {
      const raw = line.getPeerCertificate(true).issuerCertificate?.raw;
      line.destroy();
      const root = raw && new X509Certificate(raw);
      // All that follows checks against it; what is no root could not vouch for anybody.
      if (root?.ca && root.verify(root.publicKey)) resolve(root.toString());
      else reject(new HubForeign('root'));
    });
  });
}
