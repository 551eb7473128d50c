import './exchange.css';
import { useEffect, useRef } from 'react';
import { useText } from '../../app/text.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { EarlierImports } from './EarlierImports.tsx';
import { ExportCard } from './ExportCard.tsx';
import { ImportRoad, type RoadStep } from './ImportRoad.tsx';
import type { ImportState } from './import-steps.ts';
import { SendingStep } from './SendingStep.tsx';
import { MovedContext } from './StepFrame.tsx';
import { type Importing, useImport } from './use-import.ts';
import { WriteStep } from './WriteStep.tsx';

const roadOf: Record<ImportState['step'], RoadStep> = {
  choose: 'choose',
  sending: 'choose',
  columns: 'columns',
  check: 'check',
  writing: 'write',
};

/** Lists in and out: read one in step by step, save one, and see what was read in before. */
export function ImportPage() {
  const { t } = useText();
  const importing = useImport();
  const { step } = importing.state;
  const hasMoved = useRef(false);
  useEffect(() => {
    hasMoved.current = true;
  }, []);
  return (
    <MovedContext value={hasMoved}>
      <PageHeader
        icon="import"
        title={t(($) => $.staff.places.import)}
        subtitle={t(($) => $.exchange.subtitle)}
      />
      <ImportRoad step={roadOf[step]} />
      <Step importing={importing} />
      {step === 'columns' || step === 'check' ? null : (
        <div className="import-below">
          <ExportCard />
          <EarlierImports />
        </div>
      )}
    </MovedContext>
  );
}

function Step({ importing }: { importing: Importing }) {
  const { state } = importing;
  switch (state.step) {
    case 'choose':
      return <ChooseStep state={state} importing={importing} />;
    case 'sending':
      return <SendingStep state={state} importing={importing} />;
    case 'columns':
      return <ColumnsStep state={state} importing={importing} />;
    case 'check':
      return <CheckStep state={state} importing={importing} />;
    case 'writing':
      return <WriteStep state={state} importing={importing} />;
  }
}
