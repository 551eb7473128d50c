import type { ImportPreview } from '#shared/contract/exchange.contract.ts';
import { useText } from '../../app/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Table } from '../../ui/Table.tsx';
import { useHeadingWords } from './use-heading-words.ts';

/** Enough rows to see whether letters and columns are read well. */
const shown = 6;

/** The first rows of the file, just as they were read. */
export function FirstRows({ preview }: { preview: ImportPreview }) {
  const { t } = useText();
  const heading = useHeadingWords(preview.headings);
  return (
    <Card isFlush level={3} title={t(($) => $.exchange.columns.sample)}>
      <Table
        label={t(($) => $.exchange.columns.sample)}
        density="dense"
        rows={preview.sample.slice(0, shown)}
        rowId={({ line }) => String(line)}
        columns={[
          {
            id: 'line',
            header: t(($) => $.exchange.columns.line),
            renderCell: ({ line }) => line,
            width: '4rem',
          },
          ...preview.headings.map((_, index) => ({
            id: `column-${index}`,
            header: heading(index),
            renderCell: ({ cells }: ImportPreview['sample'][number]) => (
              <bdi className="import-cell">{cells[index]}</bdi>
            ),
          })),
        ]}
      />
    </Card>
  );
}
