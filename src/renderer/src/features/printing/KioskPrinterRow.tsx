import './printing.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KioskPrinter, Printer } from '#shared/contract/printing.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { ago } from '../admin/ago.ts';
import { useNow } from '../admin/use-now.ts';
import { PrinterDialog } from './PrinterDialog.tsx';
import { TestTicket } from './TestTicket.tsx';

interface Kiosk {
  id: string;
  name: string;
}

/** Where a kiosk prints, whether that goes well, and a paper to try it. */
export function KioskPrinterRow({ kiosk }: { kiosk: Kiosk }) {
  const { t } = useText();
  const { orpc } = useApi();
  const { account } = useStaffSession();
  const printers = useQuery(orpc.printing.printers.queryOptions());
  const [isChoosing, setChoosing] = useState(false);
  const present = printers.data?.find(({ kioskId }) => kioskId === kiosk.id);
  if (present === undefined) return null;
  const { printer } = present;
  return (
    <div className="kiosk-printer">
      <p className="admin-note">
        {t(($) => $.printing.title)}: {t(($) => $.printing.kinds[printer.kind])}
        <Where printer={printer} />
      </p>
      <Trouble present={present} />
      {printer.kind === 'browser' ? <p className="admin-note">{t(($) => $.printing.browserTest)}</p> : null}
      <div className="kiosk-printer-acts">
        {printer.kind === 'network' || printer.kind === 'device' ? <TestTicket kiosk={kiosk} /> : null}
        {account.role === 'administrator' ? (
          <Button
            size="small"
            aria-label={t(($) => $.printing.changeOn, { kiosk: kiosk.name })}
            onPress={() => setChoosing(true)}
          >
            {t(($) => $.printing.change)}
          </Button>
        ) : null}
      </div>
      {isChoosing ? (
        <PrinterDialog kiosk={kiosk} present={present} onClose={() => setChoosing(false)} />
      ) : null}
    </div>
  );
}

function Where({ printer }: { printer: Printer }) {
  if (printer.kind !== 'network' && printer.kind !== 'device') return null;
  return (
    <>
      {' · '}
      <bdi dir="ltr">{printer.kind === 'network' ? `${printer.host}:${printer.port}` : printer.device}</bdi>
    </>
  );
}

function Trouble({ present: { trouble, troubleSince } }: { present: KioskPrinter }) {
  const { t, i18n } = useText();
  const now = useNow();
  if (trouble === null || troubleSince === null) return null;
  return (
    <>
      <Status tone="attention">{t(($) => $.printing.trouble[trouble])}</Status>
      <p className="admin-note">
        {t(($) => $.printing.today.since, { ago: ago(troubleSince, now, i18n.language) })}
      </p>
    </>
  );
}
