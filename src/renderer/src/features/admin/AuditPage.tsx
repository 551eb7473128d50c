import './admin.css';
import { useState } from 'react';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { AuditCheck } from './AuditCheck.tsx';
import { type AuditFilter, AuditFilters, noFilter } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { useAudit } from './use-audit.ts';

/** Who did what, newest first. References and names of fields only: never what was in them. */
export function AuditPage() {
  const { t } = useText();
  const [filter, setFilter] = useState<AuditFilter>(noFilter);
  const audit = useAudit(filter);
  return (
    <>
      <PageHeader
        title={t(($) => $.admin.audit.title)}
        subtitle={t(($) => $.admin.audit.subtitle)}
        icon="audit"
      />
      <AuditCheck />
      <AuditFilters filter={filter} onChange={setFilter} />
      {audit.error === null ? null : <FailurePanel error={audit.error} />}
      {audit.isLoading ? (
        <Spinner label={t(($) => $.common.loading)} />
      ) : (
        <>
          <p className="admin-note" aria-live="polite">
            {audit.total === null ? null : t(($) => $.admin.audit.count, { count: audit.total })}
          </p>
          <AuditTable entries={audit.entries} />
        </>
      )}
      {audit.hasMore ? (
        <div className="admin-more">
          <Button
            isPending={audit.isLoadingMore}
            pendingLabel={t(($) => $.common.loading)}
            onPress={audit.loadMore}
          >
            {t(($) => $.common.more)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
