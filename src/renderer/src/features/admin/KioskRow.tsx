import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { KioskPrinterRow } from '../printing/KioskPrinterRow.tsx';
import { ago } from './ago.ts';
import { Moment } from './Moment.tsx';
import { useNow } from './use-now.ts';

/** Milliseconds without a sign of life: a kiosk gives one each minute. */
const silentAfter = 3 * 60_000;

export interface KioskRowProps {
  kiosk: { id: string; name: string; since: string; byName: string | null; lastSeenAt: string | null };
  onEnd: () => void;
}

/** One screen for visitors: since when, by whom, and whether it is still alive. */
export function KioskRow({ kiosk, onEnd }: KioskRowProps) {
  const { t, i18n } = useText();
  const now = useNow();
  const isSilent = Date.parse(now) - Date.parse(kiosk.lastSeenAt ?? kiosk.since) > silentAfter;
  return (
    <li className="kiosk-row">
      <div>
        <p className="kiosk-name">
          <bdi>{kiosk.name}</bdi>
        </p>
        <Status tone={isSilent ? 'attention' : 'done'}>
          {t(($) => $.admin.settings.kiosks[isSilent ? 'silent' : 'alive'])}
        </Status>
        <p className="admin-note">
          {t(($) => $.admin.settings.kiosks.since)} <Moment at={kiosk.since} />
          {kiosk.byName === null ? null : ` · ${t(($) => $.admin.settings.kiosks.by)} ${kiosk.byName}`}
        </p>
        <p className="admin-note">
          {t(($) => $.admin.settings.kiosks.seen)}{' '}
          {kiosk.lastSeenAt === null
            ? t(($) => $.admin.settings.kiosks.neverSeen)
            : ago(kiosk.lastSeenAt, now, i18n.language)}
        </p>
        <KioskPrinterRow kiosk={kiosk} />
      </div>
      <Button size="small" onPress={onEnd}>
        {t(($) => $.admin.settings.kiosks.end)}
      </Button>
    </li>
  );
}
