import type { ImportPreview } from '#shared/contract/exchange.contract.ts';
import { useText } from '../../app/text.ts';
import { saveFile } from '../../staff/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Table } from '../../ui/Table.tsx';
import { csvText } from './csv-lines.ts';
import { fieldWords } from './fields.ts';
import { problemWords } from './problem-words.ts';

/** As many problems as the core names. */
const mostNamed = 200;

/** Everything that has to be mended, row by row, and the same as a file to keep beside the spreadsheet. */
export function ProblemList({ preview }: { preview: ImportPreview }) {
  const { t } = useText();
  const rows = problemWords(t, fieldWords(t, preview.target), preview.problems);
  const heads = [
    t(($) => $.exchange.check.line),
    t(($) => $.exchange.check.column),
    t(($) => $.exchange.check.problem),
  ];
  const save = () => {
    const lines = rows.map(({ line, column, text }) => [String(line), column, text]);
    const name = preview.fileName.replace(/\.[^.]*$/, '');
    saveFile(`${name}-${t(($) => $.exchange.export.fileProblems)}.csv`, [csvText([heads, ...lines])]);
  };
  return (
    <Card
      isFlush
      level={3}
      icon="warning"
      title={t(($) => $.exchange.check.problems)}
      aside={
        <Button size="small" icon="export" onPress={save}>
          {t(($) => $.exchange.check.save)}
        </Button>
      }
    >
      {rows.length < mostNamed ? null : (
        <p className="import-unused">{t(($) => $.exchange.check.problemsFirst, { count: rows.length })}</p>
      )}
      <Table
        label={t(($) => $.exchange.check.problems)}
        density="dense"
        maxHeight="26rem"
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'line',
            header: heads[0] ?? '',
            renderCell: ({ line }) => line,
            isNumeric: true,
            width: '5rem',
          },
          { id: 'column', header: heads[1] ?? '', renderCell: ({ column }) => column, width: '13rem' },
          {
            id: 'text',
            header: heads[2] ?? '',
            renderCell: ({ text }) => <bdi>{text}</bdi>,
            isRowHeader: true,
          },
        ]}
      />
    </Card>
  );
}
