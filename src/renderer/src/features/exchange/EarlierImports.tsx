import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table } from '../../ui/Table.tsx';
import { Moment } from '../admin/Moment.tsx';
import { NotYet } from '../loans/growing.tsx';

/** The lists that were read in, newest first. */
export function EarlierImports() {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.exchange.batches.queryOptions());
  const numbers = new Intl.NumberFormat(i18n.language);
  const title = t(($) => $.exchange.earlier.title);
  return (
    <Card title={title} icon="clock" isFlush>
      {query.data === undefined ? (
        <NotYet query={query} />
      ) : (
        <Table
          label={title}
          density="dense"
          maxHeight="22rem"
          rows={query.data}
          rowId={({ id }) => id}
          empty={<EmptyState size="small" icon="import" title={t(($) => $.exchange.earlier.empty)} />}
          columns={[
            {
              id: 'file',
              header: t(($) => $.exchange.earlier.file),
              isRowHeader: true,
              renderCell: ({ fileName, target }) => (
                <span className="import-earlier">
                  <bdi>{fileName}</bdi>
                  <span className="import-quiet">{t(($) => $.exchange.lists[target].name)}</span>
                </span>
              ),
            },
            {
              id: 'when',
              header: t(($) => $.exchange.earlier.when),
              renderCell: ({ at, byName }) => (
                <span className="import-earlier">
                  <Moment at={at} />
                  <bdi className="import-quiet">{byName ?? ''}</bdi>
                </span>
              ),
            },
            {
              id: 'created',
              header: t(($) => $.exchange.earlier.created),
              isNumeric: true,
              renderCell: ({ created }) => numbers.format(created),
            },
            {
              id: 'updated',
              header: t(($) => $.exchange.earlier.updated),
              isNumeric: true,
              renderCell: ({ updated }) => numbers.format(updated),
            },
          ]}
        />
      )}
    </Card>
  );
}
