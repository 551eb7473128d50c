import { Link } from '@tanstack/react-router';
import type { AuditEntry } from '#shared/contract/admin.contract.ts';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table } from '../../ui/Table.tsx';
import { auditLinks, auditSentence, changedWords, type LinkedEntity } from './audit-words.ts';
import { Moment } from './Moment.tsx';

export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useText();
  return (
    <Table
      label={t(($) => $.admin.audit.list)}
      rows={entries}
      rowId={({ seq }) => String(seq)}
      density="dense"
      empty={
        <EmptyState icon="audit" title={t(($) => $.admin.audit.none)} size="small">
          {t(($) => $.admin.audit.noneHint)}
        </EmptyState>
      }
      columns={[
        {
          id: 'time',
          header: t(($) => $.admin.audit.time),
          width: '11rem',
          renderCell: ({ at }) => <Moment at={at} />,
        },
        {
          id: 'who',
          header: t(($) => $.admin.audit.who),
          width: '14rem',
          renderCell: (entry) => <Who entry={entry} />,
        },
        {
          id: 'what',
          header: t(($) => $.admin.audit.what),
          isRowHeader: true,
          renderCell: (entry) => <What entry={entry} />,
        },
        {
          id: 'where',
          header: t(($) => $.admin.audit.where),
          width: '7rem',
          renderCell: ({ place }) => t(($) => $.admin.audit.places[place === 'kiosk' ? 'kiosk' : 'staff']),
        },
        {
          id: 'open',
          header: t(($) => $.admin.audit.open),
          width: '13rem',
          renderCell: (entry) => <Links entry={entry} />,
        },
      ]}
    />
  );
}

function Who({ entry }: { entry: AuditEntry }) {
  const { t } = useText();
  if (entry.accountName !== null) return <bdi>{entry.accountName}</bdi>;
  return (
    <span className="admin-muted">
      {t(($) => (entry.accountId === null ? $.admin.audit.nobody : $.admin.audit.unknownPerson))}
    </span>
  );
}

function What({ entry }: { entry: AuditEntry }) {
  const { t, i18n } = useText();
  const changed = changedWords(i18n, entry);
  return (
    <>
      <span className="audit-what">{auditSentence(i18n, entry)}</span>
      {changed.length === 0 ? null : (
        <span className="admin-note audit-fields">
          {t(($) => $.admin.audit.changed, { fields: changed.join(', ') })}
        </span>
      )}
    </>
  );
}

function Links({ entry }: { entry: AuditEntry }) {
  return (
    <span className="audit-links">
      {auditLinks(entry.refs).map(({ entity, id }) => (
        <EntityLink key={`${entity}-${id}`} entity={entity} id={id} />
      ))}
    </span>
  );
}

function EntityLink({ entity, id }: { entity: LinkedEntity; id: string }) {
  const { t } = useText();
  const words = t(($) => $.admin.audit.entities[entity]);
  switch (entity) {
    case 'person':
      return (
        <Link to="/people/$personId" params={{ personId: id }}>
          {words}
        </Link>
      );
    case 'item':
      return (
        <Link to="/things/items/$itemId" params={{ itemId: id }}>
          {words}
        </Link>
      );
    case 'kind':
      return (
        <Link to="/things/kinds/$kindId" params={{ kindId: id }}>
          {words}
        </Link>
      );
    case 'initiative':
      return (
        <Link to="/initiatives/$initiativeId" params={{ initiativeId: id }}>
          {words}
        </Link>
      );
  }
}
