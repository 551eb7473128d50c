import './network.css';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { DeviceFacts } from './DeviceFacts.tsx';
import { toneOf } from './network-words.ts';
import { useNetwork } from './use-network.ts';

/**
 * On a computer whose hub is another: whether it is with the house, and how much is kept here only. A house with one computer
 * never sees it.
 */
export function NetworkPill() {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const device = useNetwork()?.device;
  if (!device) return null;
  const short = t(($) => $.network.status.short[device.contact]);
  const { count } = device.pending;
  return (
    <>
      <button
        type="button"
        className="network-pill"
        data-tone={toneOf(device)}
        aria-label={`${t(($) => $.network.status.open)}: ${short}${
          count === 0 ? '' : `, ${t(($) => $.network.status.pending, { count })}`
        }`}
        onClick={() => setOpen(true)}
      >
        <Icon name={device.contact === 'together' ? 'check' : 'warning'} />
        <span>{short}</span>
        {count === 0 ? null : <span className="network-pill-count num">{count}</span>}
      </button>
      {isOpen ? (
        <Dialog
          isOpen
          onOpenChange={setOpen}
          title={t(($) => $.network.status.title)}
          closeLabel={t(($) => $.common.close)}
          footer={
            <Button variant="primary" onPress={() => setOpen(false)}>
              {t(($) => $.common.close)}
            </Button>
          }
        >
          <DeviceFacts device={device} />
        </Dialog>
      ) : null}
    </>
  );
}
