import type { ImportPreview } from '#shared/contract/exchange.contract.ts';
import { useText } from '../../app/text.ts';
import { Card } from '../../ui/Card.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { Status, type Tone } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import { fieldWords } from './fields.ts';

type SampleRow = ImportPreview['sample'][number];

const marks: Record<SampleRow['outcome'], [Tone, IconName]> = {
  new: ['done', 'plus'],
  changed: ['info', 'edit'],
  unchanged: ['neutral', 'check'],
  error: ['attention', 'warning'],
};

/** The first rows under our own column names, each with what would happen to it. */
export function CheckedRows({ preview }: { preview: ImportPreview }) {
  const { t } = useText();
  const fields = fieldWords(t, preview.target).filter(({ key }) => typeof preview.mapping[key] === 'number');
  const title = t(($) => $.exchange.check.sample);
  return (
    <Card isFlush level={3} title={title}>
      <Table
        label={title}
        density="dense"
        maxHeight="24rem"
        rows={preview.sample}
        rowId={({ line }) => String(line)}
        columns={[
          {
            id: 'line',
            header: t(($) => $.exchange.check.line),
            renderCell: ({ line }) => line,
            width: '4rem',
          },
          {
            id: 'outcome',
            header: t(($) => $.exchange.check.outcomeHead),
            width: '9rem',
            renderCell: ({ outcome }) => (
              <Status tone={marks[outcome][0]} icon={marks[outcome][1]}>
                {t(($) => $.exchange.check.outcome[outcome])}
              </Status>
            ),
          },
          ...fields.map(({ key, name }) => ({
            id: key,
            header: name,
            renderCell: ({ cells }: SampleRow) => (
              <bdi className="import-cell">{cells[preview.mapping[key] ?? -1]}</bdi>
            ),
          })),
        ]}
      />
    </Card>
  );
}
