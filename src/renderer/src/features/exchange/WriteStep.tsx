import type { ImportJob } from '#shared/contract/exchange.contract.ts';
import { useText } from '../../app/text.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { EndedStep } from './EndedStep.tsx';
import { StepFrame } from './StepFrame.tsx';
import type { Importing, StateOf } from './use-import.ts';
import { isRunning, useJob } from './use-job.ts';

/** Step 4: the rows are being written, or how that ended. */
export function WriteStep({ state, importing }: { state: StateOf<'writing'>; importing: Importing }) {
  const { job, isLost, cancel, isCancelling } = useJob(state.jobId);
  if (isLost) return <EndedStep key="lost" job={null} state={state} importing={importing} />;
  if (job !== undefined && !isRunning(job))
    return <EndedStep key="ended" job={job} state={state} importing={importing} />;
  return <Writing fileName={state.fileName} job={job} isCancelling={isCancelling} onCancel={cancel} />;
}

interface WritingProps {
  fileName: string;
  job: ImportJob | undefined;
  isCancelling: boolean;
  onCancel: () => void;
}

/** Said aloud at each quarter only: more would be noise. */
const quarter = 25;

function Writing({ fileName, job, isCancelling, onCancel }: WritingProps) {
  const { t } = useText();
  const percent = job === undefined || job.total === 0 ? 0 : (100 * job.done) / job.total;
  const isLast = job !== undefined && job.done >= job.total;
  const label = isCancelling
    ? t(($) => $.exchange.write.cancelling)
    : isLast
      ? t(($) => $.exchange.write.last)
      : t(($) => $.exchange.write.label, { file: fileName });
  const progress =
    job === undefined
      ? ''
      : t(($) => $.exchange.write.progress, { done: Math.min(job.done, job.total), total: job.total });
  return (
    <StepFrame title={t(($) => $.exchange.write.title)} intro={t(($) => $.exchange.write.intro)}>
      <div className="import-panel">
        <ProgressBar
          label={label}
          value={isLast ? null : percent}
          valueText={progress}
          onCancel={isCancelling ? undefined : onCancel}
          cancelLabel={t(($) => $.exchange.write.cancel)}
        />
        <p className="visually-hidden" aria-live="polite">
          {isCancelling || isLast
            ? label
            : t(($) => $.exchange.write.percent, { percent: Math.floor(percent / quarter) * quarter })}
        </p>
      </div>
    </StepFrame>
  );
}
