import type { DamageReport } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { useMoment } from '../../../staff/moment.ts';
import { PhotoStrip } from '../photo/PhotoStrip.tsx';

/** What somebody said of a thing, with its photos; who and when below it. */
export function ReportWords({ report }: { report: DamageReport }) {
  const { t } = useText();
  const moment = useMoment();
  return (
    <div className="report-words">
      <p className="report-said">{report.words}</p>
      <PhotoStrip photoIds={report.photoIds} of={report.kindName} />
      <p className="upkeep-quiet">
        {report.reportedBy === 'borrower'
          ? t(($) => $.upkeep.report.byBorrower)
          : t(($) => $.upkeep.report.byDesk)}
        {report.personName === null ? null : (
          <>
            {' '}
            <bdi>{report.personName}</bdi>
          </>
        )}
        {' · '}
        {moment(report.at)}
        {report.by === null ? null : (
          <>
            {' · '}
            <bdi>{report.by}</bdi>
          </>
        )}
      </p>
    </div>
  );
}
