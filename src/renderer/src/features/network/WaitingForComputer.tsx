import { useEffect, useState } from 'react';
import type { NetworkAddress } from '#shared/contract/network.contract.ts';
import { useText } from '../../app/text.ts';
import { QrPicture } from './QrPicture.tsx';

export interface WaitingProps {
  opened: { code: string; matrix: readonly string[]; addresses: readonly NetworkAddress[] };
  state: { endsAt: string; failures: number };
}

/** What to do at the other computer, and what to type there. */
export function WaitingForComputer({ opened, state }: WaitingProps) {
  const { t } = useText();
  const left = useSecondsLeft(state.endsAt);
  return (
    <>
      <h3>{t(($) => $.network.pair.waitingTitle)}</h3>
      <ol className="network-steps">
        <li>{t(($) => $.network.pair.steps.start)}</li>
        <li>{t(($) => $.network.pair.steps.choose)}</li>
        <li>{t(($) => $.network.pair.steps.type)}</li>
      </ol>
      <div className="network-invitation">
        <dl className="network-type">
          <div>
            <dt>{t(($) => $.network.pair.address)}</dt>
            {opened.addresses.map(({ host, port }) => (
              <dd key={host}>
                <code dir="ltr">{addressText({ host, port })}</code>
              </dd>
            ))}
          </div>
          <div>
            <dt>{t(($) => $.network.pair.code)}</dt>
            <dd>
              <code dir="ltr" className="network-code">
                {opened.code}
              </code>
            </dd>
          </div>
        </dl>
        <figure className="network-figure">
          <QrPicture matrix={opened.matrix} label={t(($) => $.network.pair.picture)} />
          <figcaption>{t(($) => $.network.pair.picture)}</figcaption>
        </figure>
      </div>
      <p className="network-note num">{t(($) => $.network.pair.endsIn, { time: minutes(left) })}</p>
      {state.failures === 0 ? null : (
        <p role="alert" className="network-strong">
          {t(($) => $.network.pair.failures, { count: state.failures })}
        </p>
      )}
    </>
  );
}

export const addressText = ({ host, port }: NetworkAddress): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

function useSecondsLeft(endsAt: string): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.round((Date.parse(endsAt) - now) / 1000));
}
