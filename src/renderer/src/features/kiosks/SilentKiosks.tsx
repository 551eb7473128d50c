import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Card } from '../../ui/Card.tsx';
import { Status } from '../../ui/Status.tsx';
import { ago } from '../admin/ago.ts';
import { useNow } from '../admin/use-now.ts';

/** A kiosk that falls silent sends no news: asked again each minute. */
const pace = 60_000;

/** Kiosks that should be there and give no sign of life; nothing at all as long as all is well. */
export function SilentKiosks() {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const now = useNow();
  const silent = useQuery(orpc.kiosks.silent.queryOptions({ refetchInterval: pace })).data ?? [];
  if (silent.length === 0) return null;
  return (
    <Card icon="kiosk" title={t(($) => $.intake.calls.silent.title)}>
      {silent.map(({ id, name, lastSeenAt }) => (
        <p key={id}>
          <Status tone="attention">
            {lastSeenAt === null
              ? t(($) => $.intake.calls.silent.never, { kiosk: name })
              : t(($) => $.intake.calls.silent.since, {
                  kiosk: name,
                  ago: ago(lastSeenAt, now, i18n.language),
                })}
          </Status>
        </p>
      ))}
      <p className="today-quiet">{t(($) => $.intake.calls.silent.how)}</p>
    </Card>
  );
}
