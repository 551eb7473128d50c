import {
  labelsPerPage,
  type PaperKey,
  papers,
  papersFor,
  symbolChoices,
} from '#shared/domain/label-papers.ts';
import { useText } from '../../app/text.ts';
import { Card } from '../../ui/Card.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { SheetPicture } from './SheetPicture.tsx';
import { type Printing, paperOf, type Subject, sortOf } from './subject.ts';

export interface PaperCardProps {
  subject: Subject;
  count: number;
  printing: Printing;
  onChange: (printing: Printing) => void;
}

/** On which paper, with which code, from which place. */
export function PaperCard({ subject, count, printing, onChange }: PaperCardProps) {
  const { t } = useText();
  const key = paperOf(subject, printing);
  const paper = papers[key];
  const set = (changes: Partial<Printing>) => onChange({ ...printing, ...changes });
  const choose = (next: PaperKey) =>
    set({ [sortOf(subject) === 'card' ? 'cardPaper' : 'itemPaper']: next, start: 1 });
  return (
    <Card title={t(($) => $.labels.paper.title)} icon="print">
      <div className="labels-stack">
        <Select<PaperKey>
          label={t(($) => $.labels.paper.label)}
          placeholder={t(($) => $.common.choose)}
          value={key}
          onChange={choose}
          options={papersFor(sortOf(subject)).map(({ key: value, label }) => ({
            value,
            label: t(($) => $.labels.papers[value]),
            hint: t(($) => $.labels.paper.size, {
              across: label.width,
              down: label.height,
            }),
          }))}
        />
        <RadioGroup
          legend={t(($) => $.labels.symbols.label)}
          isInline
          value={printing.symbols}
          onChange={(symbols) => set({ symbols })}
          options={symbolChoices.map((value) => ({ value, label: t(($) => $.labels.symbols[value]) }))}
        />
        {paper.form === 'sheet' ? (
          <SheetPicture
            paper={paper}
            start={Math.min(printing.start, labelsPerPage(paper))}
            count={count}
            onStart={(start) => set({ start })}
          />
        ) : null}
        <OffsetFields printing={printing} set={set} />
      </div>
    </Card>
  );
}

function OffsetFields(props: { printing: Printing; set: (changes: Partial<Printing>) => void }) {
  const { printing, set } = props;
  const { t } = useText();
  return (
    <details className="labels-offset" open={printing.right !== 0 || printing.down !== 0 || undefined}>
      <summary>{t(($) => $.labels.offset.title)}</summary>
      <p className="labels-quiet">{t(($) => $.labels.offset.words)}</p>
      <div className="labels-offset-fields">
        {(['right', 'down'] as const).map((way) => (
          <NumberField
            key={way}
            label={t(($) => $.labels.offset[way])}
            value={printing[way]}
            min={-50}
            max={50}
            lessLabel={t(($) => $.labels.offset.less)}
            moreLabel={t(($) => $.labels.offset.more)}
            onChange={(value) => set({ [way]: value ?? 0 })}
          />
        ))}
      </div>
    </details>
  );
}
