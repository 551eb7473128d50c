import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import { useText } from '../../app/text.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Status } from '../../ui/Status.tsx';
import { StepProblem } from './StepProblem.tsx';
import { type ExportState, useExport } from './use-export.ts';

/** Everything there is as a file, to keep or to work on in a spreadsheet. */
export function ExportCard() {
  const { t } = useText();
  const day = useHouseDay();
  const { state, start, stop } = useExport();
  const save = (target: ExchangeTarget) => {
    const word =
      target === 'items' ? t(($) => $.exchange.export.fileItems) : t(($) => $.exchange.export.filePersons);
    start(target, `${word}-${day}.csv`);
  };
  return (
    <Card title={t(($) => $.exchange.export.title)} icon="export">
      <div className="import-export">
        <p className="import-quiet">{t(($) => $.exchange.export.intro)}</p>
        {state.step === 'busy' ? (
          <ProgressBar
            label={t(($) => $.exchange.export.busy)}
            value={state.total === 0 ? null : (100 * state.done) / state.total}
            valueText={t(($) => $.exchange.write.progress, { done: state.done, total: state.total })}
            onCancel={stop}
            cancelLabel={t(($) => $.exchange.export.cancel)}
          />
        ) : (
          <div className="import-export-acts">
            <Button icon="item" onPress={() => save('items')}>
              {t(($) => $.exchange.export.items)}
            </Button>
            <Button icon="people" onPress={() => save('persons')}>
              {t(($) => $.exchange.export.persons)}
            </Button>
          </div>
        )}
        <ExportEnd state={state} />
        <p className="import-personal">{t(($) => $.exchange.export.personal)}</p>
      </div>
    </Card>
  );
}

function ExportEnd({ state }: { state: ExportState }) {
  const { t } = useText();
  return (
    <>
      <div aria-live="polite">
        {state.step === 'saved' ? (
          <Status tone="done">{t(($) => $.exchange.export.saved, { file: state.file })}</Status>
        ) : state.step === 'stopped' ? (
          <Status tone="neutral">{t(($) => $.exchange.export.stopped)}</Status>
        ) : null}
      </div>
      {state.step === 'failed' ? <StepProblem failure={{ kind: 'answer', error: state.error }} /> : null}
    </>
  );
}
