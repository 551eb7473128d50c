import { useText } from '../../app/text.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { StepFrame } from './StepFrame.tsx';
import type { Importing, StateOf } from './use-import.ts';

/** The file on its way, and then the core reading it. */
export function SendingStep({ state, importing }: { state: StateOf<'sending'>; importing: Importing }) {
  const { t } = useText();
  const { fileName, sent, bytes } = state;
  const isRead = sent >= bytes;
  return (
    <StepFrame title={t(($) => $.exchange.sending.title)} intro={t(($) => $.exchange.sending.calm)}>
      <div className="import-panel">
        <ProgressBar
          label={
            isRead
              ? t(($) => $.exchange.sending.reading)
              : t(($) => $.exchange.sending.sending, { file: fileName })
          }
          value={isRead ? null : (100 * sent) / bytes}
          onCancel={importing.startOver}
          cancelLabel={t(($) => $.common.cancel)}
        />
      </div>
    </StepFrame>
  );
}
