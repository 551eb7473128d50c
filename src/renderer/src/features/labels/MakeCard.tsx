import { pagesFor, papers } from '#shared/domain/label-papers.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Status } from '../../ui/Status.tsx';
import { LabelPicture } from './LabelPicture.tsx';
import { type Printing, paperOf, type Subject } from './subject.ts';
import type { Labelled } from './use-labelled.ts';
import { useMakePdf, useTestPage } from './use-make-pdf.ts';

export interface MakeCardProps {
  subject: Subject;
  printing: Printing;
  labelled: Labelled;
}

/** How it will look, how many there will be, and the one act: the file. */
export function MakeCard({ subject, printing, labelled }: MakeCardProps) {
  const { t } = useText();
  const paper = papers[paperOf(subject, printing)];
  const make = useMakePdf(subject, printing);
  const test = useTestPage(subject, printing);
  const pages = pagesFor(paper, labelled.count, printing.start);
  const counted =
    subject.what === 'cards'
      ? t(($) => $.labels.countCards, { count: labelled.count })
      : t(($) => $.labels.count, { count: labelled.count });
  return (
    <Card title={t(($) => $.labels.make.title)} icon="eye">
      <div className="labels-stack">
        <LabelPicture paper={paper.key} symbols={printing.symbols} labelled={labelled} />
        <p className="labels-count" aria-live="polite">
          {labelled.isChosen ? (
            <>
              <strong>{counted}</strong>
              {paper.form === 'sheet' ? ` · ${t(($) => $.labels.sheets, { count: pages })}` : null}
            </>
          ) : (
            t(($) => $.labels.nothingYet[subject.what])
          )}
        </p>
        <Button
          variant="primary"
          size="large"
          icon="print"
          isFullWidth
          isDisabled={!labelled.isChosen}
          isPending={make.isPending}
          pendingLabel={t(($) => $.common.working)}
          onPress={() => make.mutate()}
        >
          {t(($) => $.labels.make.pdf)}
        </Button>
        <div aria-live="polite" className="labels-stack">
          {make.data ? (
            <Status tone="done">{t(($) => $.labels.make.saved, { file: make.data.file })}</Status>
          ) : null}
          {make.data && make.data.without > 0 ? (
            <Status tone="attention">{t(($) => $.labels.make.without, { count: make.data.without })}</Status>
          ) : null}
        </div>
        {make.error ? <FailurePanel error={make.error} /> : null}
        <div className="labels-actual">
          <p>{t(($) => $.labels.actual)}</p>
          <Button
            size="small"
            isPending={test.isPending}
            pendingLabel={t(($) => $.common.working)}
            onPress={() => test.mutate()}
          >
            {t(($) => $.labels.testPage)}
          </Button>
        </div>
        {test.error ? <FailurePanel error={test.error} /> : null}
      </div>
    </Card>
  );
}
