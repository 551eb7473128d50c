import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Card } from '../../ui/Card.tsx';
import { Status } from '../../ui/Status.tsx';
import { ago } from '../admin/ago.ts';
import { useNow } from '../admin/use-now.ts';
import { TestTicket } from './TestTicket.tsx';

/** Kiosks whose printer needs somebody; nothing at all as long as paper comes out. */
export function PrinterTroubles() {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const now = useNow();
  const troubles = useQuery(orpc.printing.troubles.queryOptions()).data ?? [];
  if (troubles.length === 0) return null;
  return (
    <Card icon="print" title={t(($) => $.printing.today.title)}>
      {troubles.map(({ kioskId, kioskName, trouble, since }) => (
        <div key={kioskId} className="kiosk-printer">
          <p>
            <Status tone="attention">
              {t(($) => $.printing.today.line, {
                kiosk: kioskName,
                trouble: t(($) => $.printing.trouble[trouble]),
              })}
            </Status>{' '}
            <span className="today-quiet">
              {t(($) => $.printing.today.since, { ago: ago(since, now, i18n.language) })}
            </span>
          </p>
          <div className="kiosk-printer-acts">
            <TestTicket kiosk={{ id: kioskId, name: kioskName }} />
          </div>
        </div>
      ))}
      <p className="today-quiet">{t(($) => $.printing.today.how)}</p>
    </Card>
  );
}
