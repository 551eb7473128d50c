import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseKind, HolderHow } from '#shared/contract/agenda-words.ts';
import type { CaseHolder } from '#shared/contract/caseload.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useDayWords } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table } from '../../ui/Table.tsx';
import { NotYet } from '../loans/growing.tsx';

interface PastProps {
  kind: CaseKind;
  id: string;
}

/** A button that shows who had a case; `what` names it where several stand together. */
export function PastButton({ what, ...ref }: PastProps & { what?: string }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon="clock"
        {...(what === undefined ? {} : { 'aria-label': t(($) => $.agenda.past.openNamed, { what }) })}
        onPress={() => setOpen(true)}
      >
        {t(($) => $.agenda.past.open)}
      </Button>
      {isOpen ? <PastDialog {...ref} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Who had a case from when to when, how it came to them, and who stood in. */
export function PastDialog({ kind, id, onClose }: PastProps & { onClose: () => void }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.caseload.ofCase.queryOptions({ input: { kind, id } }));
  return (
    <Dialog
      isOpen
      size="large"
      title={t(($) => $.agenda.past.title)}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={onClose}
      footer={<Button onPress={onClose}>{t(($) => $.common.close)}</Button>}
    >
      {!query.data ? (
        <NotYet query={query} />
      ) : query.data.length === 0 ? (
        <EmptyState icon="people" size="small" title={t(($) => $.agenda.past.none)} />
      ) : (
        <>
          <p className="ag-quiet">{t(($) => $.agenda.past.words)}</p>
          <Holders holders={query.data} />
        </>
      )}
    </Dialog>
  );
}

function Holders({ holders }: { holders: readonly CaseHolder[] }) {
  const { t } = useText();
  const day = useDayWords();
  const rows = holders.map((holder, n) => ({ ...holder, id: String(n) }));
  return (
    <Table<CaseHolder & { id: string }>
      label={t(($) => $.agenda.past.title)}
      rows={rows}
      rowId={(row) => row.id}
      columns={[
        {
          id: 'who',
          header: t(($) => $.agenda.past.who),
          isRowHeader: true,
          renderCell: (row) => <bdi>{row.name}</bdi>,
        },
        {
          id: 'from',
          header: t(($) => $.agenda.past.from),
          renderCell: (row) => (row.fromDay === null ? t(($) => $.agenda.past.unknown) : day(row.fromDay)),
        },
        {
          id: 'until',
          header: t(($) => $.agenda.past.until),
          renderCell: (row) => (row.untilDay === null ? t(($) => $.agenda.past.now) : day(row.untilDay)),
        },
        { id: 'why', header: t(($) => $.agenda.past.why), renderCell: (row) => <Why holder={row} /> },
      ]}
    />
  );
}

const named = ['given', 'handOver', 'standIn'] as const;
const namedOf = (how: HolderHow) => named.find((one) => one === how);

function Why({ holder: { how, byName, note } }: { holder: CaseHolder }) {
  const { t } = useText();
  const by = namedOf(how);
  return (
    <>
      {byName !== null && by !== undefined
        ? t(($) => $.agenda.past.by[by], { name: byName })
        : t(($) => $.agenda.past.how[how])}
      {note === '' ? null : <p className="ag-quiet">{note}</p>}
    </>
  );
}
