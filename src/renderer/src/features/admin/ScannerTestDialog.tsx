import type { ScannerLayout } from '#shared/domain/scan-keys.ts';
import { useText } from '../../app/text.ts';
import { useScan } from '../../staff/scan/index.ts';
import { Button } from '../../ui/Button.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Status, type Tone } from '../../ui/Status.tsx';
import {
  adviceFrom,
  type LayoutAdvice,
  type ReadingVerdict,
  readingsOf,
  type ScannerReading,
} from './scanner-reading.ts';
import { type KeyPresses, useKeyPresses } from './use-key-presses.ts';

export interface ScannerTestDialogProps {
  /** The layout that is chosen now. */
  present: ScannerLayout;
  onUse: (layout: ScannerLayout) => void;
  onClose: () => void;
}

/** Shows what a test scan gives under each layout, and which one is right. */
export function ScannerTestDialog({ present, onUse, onClose }: ScannerTestDialogProps) {
  const { t } = useText();
  const presses = useKeyPresses();
  // While this is open a scan does nothing else: it opens no person and lends nothing.
  useScan(() => ({ tone: 'good', text: t(($) => $.admin.settings.test.result), isShown: true }), 'dialog');
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(($) => $.admin.settings.test.title)}
      closeLabel={t(($) => $.common.close)}
      footer={<Button onPress={onClose}>{t(($) => $.common.close)}</Button>}
    >
      <div className="admin-form" aria-live="polite">
        <p>{t(($) => $.admin.settings.test.text)}</p>
        {presses === null ? (
          <p className="scanner-wait">
            <Icon name="scan" size="2.5rem" />
            {t(($) => $.admin.settings.test.waiting)}
          </p>
        ) : (
          <Result presses={presses} present={present} onUse={onUse} />
        )}
      </div>
    </Dialog>
  );
}

interface ResultProps {
  presses: KeyPresses;
  present: ScannerLayout;
  onUse: (layout: ScannerLayout) => void;
}

function Result({ presses, present, onUse }: ResultProps) {
  const { t } = useText();
  const readings = readingsOf(presses.keys);
  const advice = adviceFrom(readings, present);
  return (
    <>
      <Advice advice={advice} onUse={onUse} />
      <DefinitionList
        items={readings.map((reading) => ({
          id: reading.layout,
          term: t(($) => $.admin.settings.test.as, {
            layout: t(($) => $.admin.settings.layouts[reading.layout]),
          }),
          value: <Reading reading={reading} />,
        }))}
      />
      {presses.hasEnd ? null : <p className="admin-note">{t(($) => $.admin.settings.test.noEnd)}</p>}
    </>
  );
}

const tones: Record<ReadingVerdict, Tone> = { good: 'done', unsure: 'info', bad: 'attention' };

function Reading({ reading }: { reading: ScannerReading }) {
  const { t } = useText();
  return (
    <span className="scanner-reading">
      <code dir="ltr">{reading.text}</code>
      <Status tone={tones[reading.verdict]}>{t(($) => $.admin.settings.test[reading.verdict])}</Status>
    </span>
  );
}

function Advice({ advice, onUse }: { advice: LayoutAdvice; onUse: (layout: ScannerLayout) => void }) {
  const { t } = useText();
  if (advice.kind === 'other') {
    const layout = t(($) => $.admin.settings.layouts[advice.layout]);
    return (
      <div className="scanner-advice" data-tone="attention">
        <p>{t(($) => $.admin.settings.test.verdictOther, { layout })}</p>
        <Button variant="primary" onPress={() => onUse(advice.layout)}>
          {t(($) => $.admin.settings.test.use, { layout })}
        </Button>
      </div>
    );
  }
  const words = {
    right: t(($) => $.admin.settings.test.verdictGood),
    none: t(($) => $.admin.settings.test.verdictNone),
    unsure: t(($) => $.admin.settings.test.verdictUnsure),
  };
  const tone = { right: 'done', none: 'attention', unsure: 'info' } as const;
  return (
    <div className="scanner-advice" data-tone={tone[advice.kind]}>
      <p>{words[advice.kind]}</p>
    </div>
  );
}
