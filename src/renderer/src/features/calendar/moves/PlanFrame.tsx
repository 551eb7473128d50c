import '../calendar.css';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MovePreview as Preview } from '#shared/contract/calendar.contract.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { MovePreview } from './MovePreview.tsx';

export interface PlanFrameProps {
  title: string;
  subtitle: string;
  form: ReactNode;
  /** The preview of what is asked; null as long as something is missing. */
  preview: UseQueryResult<Preview> | null;
  /** Said under the preview. */
  note?: string | undefined;
}

/** What one wants at the start, what it does at the end: first looked at, then done, and undone if need be. */
export function PlanFrame({ title, subtitle, form, preview, note }: PlanFrameProps) {
  const { t } = useText();
  return (
    <div className="cal-page">
      <PageHeader
        title={title}
        subtitle={subtitle}
        back={<BackLink to="/calendar">{t(($) => $.calendar.title)}</BackLink>}
      />
      <div className="cal-plan">
        <Card>{form}</Card>
        <Card title={t(($) => $.calendar.preview.title)} icon="eye">
          <div aria-live="polite" className="cal-stack">
            {preview === null ? <p className="cal-quiet">{t(($) => $.calendar.preview.wait)}</p> : null}
            {preview?.isError ? <FailurePanel error={preview.error} /> : null}
            {preview?.isPending ? <Spinner label={t(($) => $.common.working)} /> : null}
            {preview?.data && !preview.isError ? <MovePreview preview={preview.data} /> : null}
            {note === undefined ? null : <p>{note}</p>}
            <p className="cal-quiet">{t(($) => $.calendar.preview.undoable)}</p>
          </div>
        </Card>
      </div>
    </div>
  );
}
