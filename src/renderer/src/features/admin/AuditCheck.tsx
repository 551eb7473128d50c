import { useMutation } from '@tanstack/react-query';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Status } from '../../ui/Status.tsx';

/** Walks the whole chain of the audit: was a line changed or taken out afterwards? */
export function AuditCheck() {
  const { t } = useText();
  const { client } = useApi();
  const check = useMutation({ mutationFn: () => client.admin.verifyAudit() });
  const found = check.data;
  return (
    <div className="audit-check">
      <div className="admin-buttons">
        <Button
          icon="audit"
          isPending={check.isPending}
          pendingLabel={t(($) => $.admin.audit.checking)}
          onPress={() => check.mutate()}
        >
          {t(($) => $.admin.audit.check)}
        </Button>
        <div aria-live="polite">
          {found === undefined || found.brokenAt !== null ? null : (
            <Status tone="done">{t(($) => $.admin.audit.checkGood, { count: found.entries })}</Status>
          )}
        </div>
        {found === undefined ? <p className="admin-note">{t(($) => $.admin.audit.checkAbout)}</p> : null}
      </div>
      {check.isError ? <FailurePanel error={check.error} /> : null}
      {found === undefined || found.brokenAt === null ? null : (
        <ErrorPanel
          title={t(($) => $.admin.audit.checkBadTitle, { line: found.brokenAt })}
          next={t(($) => $.admin.audit.checkBadText)}
        />
      )}
    </div>
  );
}
