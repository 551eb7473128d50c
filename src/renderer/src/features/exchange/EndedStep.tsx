import { useNavigate } from '@tanstack/react-router';
import type { ExchangeTarget, ImportJob } from '#shared/contract/exchange.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StepFrame } from './StepFrame.tsx';
import type { Importing, StateOf } from './use-import.ts';

interface EndedProps {
  /** Null when the core no longer knows the job: it was closed meanwhile. */
  job: ImportJob | null;
  state: StateOf<'writing'>;
  importing: Importing;
}

/** How an import ended, and the next step from there. */
export function EndedStep({ job, state, importing }: EndedProps) {
  if (job?.state === 'done') return <Done job={job} state={state} importing={importing} />;
  if (job?.state === 'cancelled') return <Cancelled importing={importing} />;
  return <Failed job={job} importing={importing} />;
}

/** Where what was read in is found. */
const placeOf = {
  items: { to: '/things', search: { view: 'items' } },
  persons: { to: '/people' },
  kinds: { to: '/things', search: { view: 'kinds' } },
  households: { to: '/people' },
  loans: { to: '/late' },
  kits: { to: '/things', search: { view: 'items' } },
  articles: { to: '/stock' },
  plans: { to: '/upkeep' },
  rules: { to: '/initiatives' },
  closings: { to: '/calendar' },
} as const satisfies Record<ExchangeTarget, object>;

function Done({ job, state, importing }: EndedProps & { job: ImportJob }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <StepFrame
      title={t(($) => $.exchange.ended.done)}
      intro={state.fileName}
      actions={
        <>
          <Button
            size="large"
            variant="primary"
            iconAfter="forward"
            onPress={() => void navigate(placeOf[state.target])}
          >
            {t(($) => $.exchange.ended.toList, { name: t(($) => $.exchange.lists[state.target].name) })}
          </Button>
          <Button size="large" onPress={importing.startOver}>
            {t(($) => $.exchange.ended.another)}
          </Button>
        </>
      }
    >
      <div className="import-panel import-result" data-tone="done">
        <span className="import-result-mark">
          <Icon name="check" size="2.5rem" />
        </span>
        <div>
          <p className="import-result-counts">
            <span>{t(($) => $.exchange.ended.created, { count: job.created })}</span>
            <span>{t(($) => $.exchange.ended.updated, { count: job.updated })}</span>
          </p>
          <p className="import-quiet">{t(($) => $.exchange.ended.remembered)}</p>
        </div>
      </div>
    </StepFrame>
  );
}

function Cancelled({ importing }: { importing: Importing }) {
  const { t } = useText();
  return (
    <StepFrame
      title={t(($) => $.exchange.ended.cancelled)}
      actions={
        <>
          <Button size="large" variant="primary" onPress={importing.checkAgain}>
            {t(($) => $.exchange.ended.again)}
          </Button>
          <Button size="large" onPress={importing.startOver}>
            {t(($) => $.exchange.ended.another)}
          </Button>
        </>
      }
    >
      <div className="import-panel import-result">
        <span className="import-result-mark">
          <Icon name="undo" size="2.5rem" />
        </span>
        <p>{t(($) => $.exchange.ended.cancelledText)}</p>
      </div>
    </StepFrame>
  );
}

function Failed({ job, importing }: { job: ImportJob | null; importing: Importing }) {
  const { t } = useText();
  const title = job === null ? t(($) => $.exchange.ended.lost) : t(($) => $.exchange.ended.failed);
  return (
    <StepFrame
      title={title}
      actions={
        <>
          {job === null ? null : (
            <Button size="large" variant="primary" onPress={importing.checkAgain}>
              {t(($) => $.exchange.ended.again)}
            </Button>
          )}
          <Button size="large" onPress={importing.startOver}>
            {t(($) => $.exchange.ended.another)}
          </Button>
        </>
      }
    >
      {job === null ? (
        <ErrorPanel title={title} next={t(($) => $.exchange.ended.lostNext)} />
      ) : (
        <ErrorPanel
          title={title}
          kept={t(($) => $.exchange.ended.failedKept)}
          next={t(($) => $.exchange.ended.failedNext)}
          referenceLabel={t(($) => $.errors.reference)}
          reference={job.reference ?? '–'}
        />
      )}
    </StepFrame>
  );
}
