import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeldCase, Workload } from '#shared/contract/caseload.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useDayWords } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NotYet } from '../loans/growing.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { PastButton } from './PastDialog.tsx';

const keyOf = ({ kind, id }: Pick<HeldCase, 'kind' | 'id'>): string => `${kind} ${id}`;

/** What one colleague has, as far as one may know of it: tick, and hand over. */
export function CasesCard({ worker }: { worker: Workload }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.caseload.of.queryOptions({ input: { accountId: worker.accountId } }));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isHanding, setHanding] = useState(false);
  const cases = query.data?.cases ?? [];
  const chosen = cases.filter((one) => ticked.has(keyOf(one)));
  const tick = (keys: readonly string[], isOn: boolean) =>
    setTicked(
      isOn ? new Set([...ticked, ...keys]) : new Set([...ticked].filter((key) => !keys.includes(key))),
    );
  return (
    <Card
      title={t(($) => $.agenda.caseload.casesOf, { name: worker.name })}
      icon="list"
      aside={
        worker.canHandOver ? (
          <Button
            size="small"
            icon="forward"
            isDisabled={chosen.length === 0}
            onPress={() => setHanding(true)}
          >
            {t(($) => $.agenda.caseload.handOver, { count: chosen.length })}
          </Button>
        ) : undefined
      }
    >
      {!query.data ? (
        <NotYet query={query} />
      ) : cases.length === 0 ? (
        <EmptyState icon="check" size="small" title={t(($) => $.agenda.caseload.nothing)} />
      ) : (
        <>
          {worker.canHandOver ? (
            <Checkbox
              label={t(($) => $.agenda.caseload.all)}
              isChecked={chosen.length === cases.length}
              isMixed={chosen.length > 0 && chosen.length < cases.length}
              onChange={(isOn) => tick(cases.map(keyOf), isOn)}
            />
          ) : null}
          <ul className="ag-rows">
            {cases.map((one) => (
              <CaseRow
                key={keyOf(one)}
                held={one}
                canTick={worker.canHandOver}
                isTicked={ticked.has(keyOf(one))}
                onTick={(isOn) => tick([keyOf(one)], isOn)}
              />
            ))}
          </ul>
        </>
      )}
      {query.data && query.data.hidden > 0 ? (
        <p className="ag-quiet">{t(($) => $.agenda.caseload.hidden, { count: query.data.hidden })}</p>
      ) : null}
      {isHanding ? (
        <HandOverDialog
          worker={worker}
          items={chosen.map(({ kind, id }) => ({ kind, id }))}
          onDone={() => setTicked(new Set())}
          onClose={() => setHanding(false)}
        />
      ) : null}
    </Card>
  );
}

interface CaseRowProps {
  held: HeldCase;
  canTick: boolean;
  isTicked: boolean;
  onTick: (isOn: boolean) => void;
}

function CaseRow({ held, canTick, isTicked, onTick }: CaseRowProps) {
  const { t } = useText();
  const day = useDayWords();
  const kind = t(($) => $.agenda.caseKind[held.kind]);
  const who = held.person === null ? null : held.person.name || held.person.number;
  const name = [kind, who, held.text].filter((part) => part !== null && part !== '').join(' · ');
  const words = held.isReadable ? name : `${kind} · ${t(($) => $.agenda.caseload.unseen)}`;
  return (
    <li>
      {canTick ? (
        <Checkbox label="" aria-label={`${words}, ${day(held.day)}`} isChecked={isTicked} onChange={onTick} />
      ) : null}
      <p className="ag-what">
        <bdi>{words}</bdi> <span className="ag-quiet">{day(held.day)}</span>
      </p>
      {held.isReadable ? <PastButton kind={held.kind} id={held.id} what={words} /> : null}
    </li>
  );
}
