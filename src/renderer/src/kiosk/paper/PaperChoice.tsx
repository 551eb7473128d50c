import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskNotice } from '../../ui/kiosk/KioskNotice.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { usePaper } from './use-paper.ts';

/** The number on paper, for who wants it; the number on the screen stays what counts (P02). */
export function PaperChoice({ number }: { number: number }) {
  const { t } = useSpelling();
  const paper = usePaper(number);
  if (paper === null) return null;
  const { papers, canPrint, isPrinting, hasFailed, isOfBrowser, print } = paper;
  return (
    <div className="kiosk-paper">
      {hasFailed ? (
        <Said title={t(($) => $.kiosk.paper.failed)} text={t(($) => $.kiosk.paper.failedText)} />
      ) : null}
      {papers > 0 && !hasFailed && !isPrinting ? (
        <Said isDone title={t(($) => $.kiosk.paper.done)} text={t(($) => $.kiosk.paper.doneText)} />
      ) : null}
      {canPrint ? (
        <KioskButton
          icon="print"
          isPending={isPrinting}
          pendingLabel={t(($) => $.kiosk.paper.busy)}
          onPress={print}
        >
          {papers > 0 ? t(($) => $.kiosk.paper.again) : t(($) => $.kiosk.paper.print)}
        </KioskButton>
      ) : null}
      {isOfBrowser ? <PaperSheet number={number} /> : null}
    </div>
  );
}

function Said({ title, text, isDone = false }: { title: string; text: string; isDone?: boolean }) {
  return (
    <KioskNotice tone={isDone ? 'done' : 'info'} icon="print" title={title}>
      <p data-say={text}>{text}</p>
    </KioskNotice>
  );
}
