import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import type { AdminInput } from './acts.ts';
import { KioskRow } from './KioskRow.tsx';

interface Kiosk {
  id: string;
  name: string;
}

/** Screens that are a kiosk now, and how to open one. */
export function KiosksCard() {
  const { t } = useText();
  const { orpc } = useApi();
  const kiosks = useQuery(orpc.admin.listKiosks.queryOptions({ refetchInterval: 30_000 }));
  const [ending, setEnding] = useState<Kiosk | null>(null);
  const list = kiosks.data ?? [];
  return (
    <div className="settings-side">
      <Card title={t(($) => $.admin.settings.kiosks.title)} icon="kiosk">
        {kiosks.isError ? <FailurePanel error={kiosks.error} /> : null}
        {kiosks.data !== undefined && list.length === 0 ? (
          <EmptyState icon="kiosk" title={t(($) => $.admin.settings.kiosks.none)} size="small">
            {t(($) => $.admin.settings.kiosks.noneHint)}
          </EmptyState>
        ) : (
          <ul className="kiosk-list" aria-label={t(($) => $.admin.settings.kiosks.list)}>
            {list.map((kiosk) => (
              <KioskRow key={kiosk.id} kiosk={kiosk} onEnd={() => setEnding(kiosk)} />
            ))}
          </ul>
        )}
      </Card>
      <Card title={t(($) => $.admin.settings.kiosks.howTitle)} icon="help">
        <HowToOpen />
      </Card>
      {ending === null ? null : <EndKiosk kiosk={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}

function HowToOpen() {
  const { t } = useText();
  const isBrowser = window.location.protocol.startsWith('http');
  return (
    <div className="kiosk-how">
      {isBrowser ? (
        <>
          <p>{t(($) => $.admin.settings.kiosks.howBrowser)}</p>
          <code dir="ltr">{`${window.location.origin}/kiosk`}</code>
        </>
      ) : (
        <p>{t(($) => $.admin.settings.kiosks.howApp, { option: '--kiosk' })}</p>
      )}
      <p>{t(($) => $.admin.settings.kiosks.howThen)}</p>
    </div>
  );
}

/** Ending cannot be taken back from here: somebody has to walk to the screen. */
function EndKiosk({ kiosk, onClose }: { kiosk: Kiosk; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const end = useCommand((input: AdminInput<'endKiosk'>) => client.admin.endKiosk(input), {
    onSuccess: () => {
      toast.show({ tone: 'done', text: t(($) => $.admin.settings.kiosks.ended, { name: kiosk.name }) });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      isAlert
      size="small"
      onOpenChange={onClose}
      title={t(($) => $.admin.settings.kiosks.endTitle, { name: kiosk.name })}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="danger"
            isPending={end.isPending}
            pendingLabel={t(($) => $.admin.settings.kiosks.ending)}
            onPress={() => end.mutate({ kioskId: kiosk.id })}
          >
            {t(($) => $.admin.settings.kiosks.end)}
          </Button>
        </>
      }
    >
      {end.isError ? <FailurePanel error={end.error} /> : null}
      <p>{t(($) => $.admin.settings.kiosks.endText)}</p>
    </Dialog>
  );
}
