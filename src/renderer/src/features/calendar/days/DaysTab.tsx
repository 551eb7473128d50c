import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ClosingLine, useRemoveClosing } from '../../catalog/initiative/ClosingLine.tsx';
import { useIsManagement } from '../../catalog/rights.ts';
import { useInitiatives } from '../../catalog/use-initiatives.ts';
import { CopiesOfToday } from '../copy/CopiesOfToday.tsx';
import { AddException } from './AddException.tsx';
import { ExceptionList } from './ExceptionList.tsx';

/** Everything that is said of single days: closings and other hours, of the house and of each initiative. */
export function DaysTab() {
  const isManagement = useIsManagement();
  return (
    <div className="cal-columns">
      <Closings mayChange={isManagement} />
      <div className="cal-stack">
        <Exceptions mayChange={isManagement} />
        {isManagement ? <CopiesOfToday /> : null}
      </div>
    </div>
  );
}

/** Names of initiatives by id; empty until they are there. */
function useNames(): (initiativeId: string) => string {
  const names = new Map(useInitiatives().map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}

function Closings({ mayChange }: { mayChange: boolean }) {
  const { t } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const nameOf = useNames();
  const { remove } = useRemoveClosing();
  const query = useQuery(orpc.catalog.listClosedPeriods.queryOptions());
  return (
    <Card
      title={t(($) => $.calendar.closings.title)}
      icon="calendar"
      aside={
        mayChange ? (
          <Button
            size="small"
            variant="quiet"
            icon="plus"
            onPress={() => void navigate({ to: '/calendar/close', search: {} })}
          >
            {t(($) => $.calendar.closings.add)}
          </Button>
        ) : null
      }
    >
      {query.data ? null : <Awaiting query={query} />}
      {query.data?.length === 0 ? <p className="cal-quiet">{t(($) => $.calendar.closings.none)}</p> : null}
      <ul className="closing-list">
        {query.data?.map((period) => (
          <ClosingLine
            key={period.id}
            period={period}
            whose={
              period.initiativeId === null
                ? t(($) => $.calendar.rules.wholeHouse)
                : nameOf(period.initiativeId)
            }
            onRemove={mayChange ? () => remove(period) : undefined}
          />
        ))}
      </ul>
    </Card>
  );
}

function Exceptions({ mayChange }: { mayChange: boolean }) {
  const { t } = useText();
  const { orpc } = useApi();
  const nameOf = useNames();
  const [isAdding, setAdding] = useState(false);
  const query = useQuery(orpc.calendar.exceptions.queryOptions());
  return (
    <Card
      title={t(($) => $.calendar.closings.exceptions)}
      icon="clock"
      aside={
        mayChange && !isAdding ? (
          <Button size="small" variant="quiet" icon="plus" onPress={() => setAdding(true)}>
            {t(($) => $.calendar.closings.addException)}
          </Button>
        ) : null
      }
    >
      {isAdding ? <AddException onClose={() => setAdding(false)} /> : null}
      {query.data ? null : <Awaiting query={query} />}
      {query.data?.length === 0 && !isAdding ? (
        <p className="cal-quiet">{t(($) => $.calendar.closings.noExceptions)}</p>
      ) : null}
      <ExceptionList exceptions={query.data ?? []} mayChange={mayChange} nameOf={nameOf} />
      <p className="cal-quiet">{t(($) => $.calendar.closings.exceptionsHint)}</p>
    </Card>
  );
}
