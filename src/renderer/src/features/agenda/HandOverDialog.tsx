import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseKind } from '#shared/contract/agenda-words.ts';
import type { CaseHandOver, Workload } from '#shared/contract/caseload.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId } from '../../client/commands.ts';
import { FormArea, FormDate, FormSelect } from '../../staff/form/fields.tsx';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { ActDialog } from '../trajectories/ActDialog.tsx';
import { useCompanions } from '../trajectories/acts.ts';
import { useSay } from '../upkeep/acts.ts';
import { useUndoHandOver } from './use-undo-hand-over.ts';

interface Values {
  to: string | null;
  day: string | null;
  note: string;
}
interface Item {
  kind: CaseKind;
  id: string;
}
type HandOver = Parameters<Client['caseload']['handOver']>[0];

interface HandOverDialogProps {
  worker: Workload;
  items: readonly Item[];
  onDone: () => void;
  onClose: () => void;
}

/** To whom, since when, with what to know; and before it is done, what it will do. */
export function HandOverDialog({ worker, items, onDone, onClose }: HandOverDialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const today = useHouseDay();
  const say = useSay();
  const undo = useUndoHandOver();
  const dayWords = useDayWords();
  const [handOverId] = useState(newId);
  const others = useCompanions().filter(({ id }) => id !== worker.accountId);
  return (
    <ActDialog<Values, HandOver, CaseHandOver>
      title={t(($) => $.agenda.handOver.title, { name: worker.name })}
      sendLabel={t(($) => $.agenda.handOver.send)}
      draft={`caseload.handOver.${worker.accountId}`}
      initial={{ to: null, day: today, note: '' }}
      fields={['to', 'day', 'note']}
      call={(input) => client.caseload.handOver(input)}
      inputOf={({ to, day, note }, form) => {
        if (to === null) {
          form.setError('to', { message: t(($) => $.agenda.handOver.needsWhom) });
          return null;
        }
        return {
          handOverId,
          fromAccountId: worker.accountId,
          toAccountId: to,
          items: [...items],
          day: day ?? today,
          note: note.trim(),
        };
      }}
      onDone={(done) => {
        onDone();
        say(
          done.isPlanned
            ? t(($) => $.agenda.handOver.saidPlanned, { name: done.toName, day: dayWords(done.day) })
            : t(($) => $.agenda.handOver.said, { name: done.toName }),
          done.canUndo ? () => undo(done.id) : undefined,
        );
      }}
      onClose={onClose}
    >
      {({ control, watch }) => (
        <>
          <FormSelect<Values, string>
            control={control}
            name="to"
            label={t(($) => $.agenda.handOver.toWhom)}
            placeholder={t(($) => $.common.choose)}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FormDate<Values>
            control={control}
            name="day"
            label={t(($) => $.agenda.handOver.day)}
            hint={t(($) => $.agenda.handOver.dayHint)}
            today={today}
            unreadable={t(($) => $.catalog.unreadableDay)}
          />
          <FormArea<Values>
            control={control}
            name="note"
            label={t(($) => $.agenda.handOver.note)}
            hint={t(($) => $.agenda.handOver.noteHint)}
            rows={3}
            maxLength={400}
          />
          <Preview worker={worker} to={watch('to')} day={watch('day') ?? today} items={items} />
        </>
      )}
    </ActDialog>
  );
}

interface PreviewProps {
  worker: Workload;
  to: string | null;
  day: string;
  items: readonly Item[];
}

/** What will happen, said before it does. */
function Preview({ worker, to, day: from, items }: PreviewProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const day = useDayWords();
  const today = useHouseDay();
  const isToCome = from > today;
  const plan = {
    fromAccountId: worker.accountId,
    toAccountId: to ?? '',
    items: [...items],
    ...(isToCome ? { day: from } : {}),
  };
  const { data } = useQuery({
    ...orpc.caseload.preview.queryOptions({ input: plan }),
    enabled: to !== null,
  });
  if (to === null || !data) return null;
  const away = data.toAwayUntil;
  const lines = [
    isToCome ? t(($) => $.agenda.handOver.plannedFor, { day: day(from), name: worker.name }) : null,
    data.counts.map(({ kind, count }) => t(($) => $.agenda.handOver.counted[kind], { count })).join(', '),
    data.actions > 0 ? t(($) => $.agenda.handOver.actions, { count: data.actions }) : null,
    data.alreadyThere > 0 ? t(($) => $.agenda.handOver.alreadyThere, { count: data.alreadyThere }) : null,
    data.callerLosesSight > 0
      ? t(($) => $.agenda.handOver.losesSight, { count: data.callerLosesSight })
      : null,
    away === null ? null : t(($) => $.agenda.handOver.away, { name: data.toName, day: day(away) }),
  ];
  return (
    <section aria-live="polite" aria-label={t(($) => $.agenda.handOver.preview)}>
      <p className="ui-field-label">{t(($) => $.agenda.handOver.preview)}</p>
      <ul className="ag-preview">
        {lines.map((line) => (line === null ? null : <li key={line}>{line}</li>))}
      </ul>
    </section>
  );
}
