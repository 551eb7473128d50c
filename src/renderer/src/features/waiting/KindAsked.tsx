import './waiting.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { AskDialog } from './AskDialog.tsx';
import { QueueRows } from './QueueTab.tsx';

/** When something of a kind is free, and who waits for it. Not for kinds that are not lent. */
export function KindAsked({ kind, mayAct }: { kind: ItemKind; mayAct: boolean }) {
  const { orpc } = useApi();
  const today = useHouseDay();
  const query = useQuery(
    orpc.reservations.calendar.queryOptions({ input: { kindId: kind.id, fromDay: today, days: 1 } }),
  );
  if (!query.data) return query.isError ? <Awaiting query={query} /> : null;
  if (query.data.loanDays === null) return null;
  return (
    <>
      <FreeCard kind={kind} calendar={query.data} />
      <QueueCard kind={kind} mayAct={mayAct} />
    </>
  );
}

interface FreeCardProps {
  kind: ItemKind;
  calendar: { total: number; days: readonly { free: number }[]; firstFree: string | null };
}

function FreeCard({ kind, calendar }: FreeCardProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const today = useHouseDay();
  const day = useDayWords();
  const { total, firstFree } = calendar;
  return (
    <Card
      title={t(($) => $.waiting.calendar.title)}
      icon="calendar"
      aside={
        <Button
          size="small"
          icon="calendar"
          onPress={() => void navigate({ to: '/things/kinds/$kindId/calendar', params: { kindId: kind.id } })}
        >
          {t(($) => $.waiting.calendar.open)}
        </Button>
      }
    >
      <p className="waiting-first">
        {firstFree === null
          ? t(($) => $.waiting.calendar.never)
          : firstFree === today
            ? t(($) => $.waiting.calendar.freeToday)
            : t(($) => $.waiting.calendar.firstFree, { day: day(firstFree) })}
      </p>
      <p className="waiting-quiet">
        {t(($) => $.waiting.calendar.freeOf, { count: calendar.days[0]?.free ?? 0, total })}
      </p>
    </Card>
  );
}

function QueueCard({ kind, mayAct }: { kind: ItemKind; mayAct: boolean }) {
  const { t } = useText();
  const { orpc } = useApi();
  const [isAsking, setAsking] = useState(false);
  const query = useQuery(orpc.holds.ofKind.queryOptions({ input: { kindId: kind.id } }));
  const holds = query.data?.holds ?? [];
  return (
    <Card
      title={t(($) => $.waiting.tabs.queue)}
      icon="wait"
      isFlush={holds.length > 0}
      aside={
        <span className="waiting-aside">
          {holds.length === 0 ? null : <Badge>{holds.length}</Badge>}
          {mayAct ? (
            <Button size="small" variant="quiet" icon="plus" onPress={() => setAsking(true)}>
              {t(($) => $.waiting.ask.somebody)}
            </Button>
          ) : null}
        </span>
      }
    >
      {holds.length === 0 ? (
        <p className="waiting-quiet">{t(($) => $.waiting.kind.nobody)}</p>
      ) : (
        <QueueRows kindId={kind.id} holds={holds} />
      )}
      {isAsking ? (
        <AskDialog kind={{ id: kind.id, name: kind.name }} onClose={() => setAsking(false)} />
      ) : null}
    </Card>
  );
}
