import '../waiting/waiting.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Task } from '#shared/contract/agenda.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId } from '../../client/commands.ts';
import { FormDate, FormSelect, FormText } from '../../staff/form/fields.tsx';
import { useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';
import { ActDialog } from '../trajectories/ActDialog.tsx';
import { useAct, useSay } from '../upkeep/acts.ts';
import { ChosenPerson } from '../waiting/Chosen.tsx';

interface Values {
  text: string;
  forAccountId: string | null;
  person: { id: string; name: string } | null;
  dueDay: string | null;
}
type Change = Parameters<Client['agenda']['changeTask']>[0];

interface TaskDialogProps {
  /** Null: a new one. */
  task: Task | null;
  day: LocalDay;
  onClose: () => void;
}

/** Something to do: what, by whom, by which day, about whom when it is about somebody. */
export function TaskDialog({ task, day, onClose }: TaskDialogProps) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const { account } = useStaffSession();
  const say = useSay();
  const today = useHouseDay();
  const [fresh] = useState(newId);
  const colleagues = useQuery(orpc.agenda.colleagues.queryOptions()).data ?? [];
  const back = useAct((input: Change) => client.agenda.changeTask(input));
  const names = colleagues.map(({ accountId, name, awayUntil }) => ({
    value: accountId,
    label: awayUntil === null ? name : `${name} (${t(($) => $.agenda.away)})`,
  }));
  const known = names.some(({ value }) => value === account.id);
  const options = known ? names : [{ value: account.id, label: account.displayName }, ...names];
  return (
    <ActDialog<Values, Change, Task>
      title={t(($) => (task === null ? $.agenda.task.newTitle : $.agenda.task.changeTitle))}
      sendLabel={t(($) => $.common.save)}
      isShort
      draft={`agenda.task.${task?.id ?? 'new'}`}
      initial={{
        text: task?.text ?? '',
        forAccountId: task?.forAccountId ?? account.id,
        person: task?.person ? { id: task.person.id, name: task.person.name || task.person.number } : null,
        dueDay: task?.dueDay ?? day,
      }}
      fields={['text', 'forAccountId', 'dueDay', 'person']}
      call={({ revision, ...input }) =>
        task === null ? client.agenda.addTask(input) : client.agenda.changeTask({ ...input, revision })
      }
      inputOf={(values) => ({
        taskId: task?.id ?? fresh,
        revision: task?.revision ?? 0,
        text: values.text.trim(),
        forAccountId: values.forAccountId ?? account.id,
        personId: values.person?.id ?? null,
        dueDay: values.dueDay ?? day,
      })}
      onDone={(saved) => {
        const { text, forAccountId, personId, dueDay } = task ?? saved;
        say(
          t(($) => (task === null ? $.agenda.task.saidNew : $.agenda.task.saidChanged)),
          task === null || !saved.canChange
            ? undefined
            : () => {
                back.mutate({
                  taskId: saved.id,
                  revision: saved.revision,
                  text,
                  forAccountId,
                  personId,
                  dueDay,
                });
              },
        );
      }}
      onClose={onClose}
    >
      {({ control, watch, setValue }) => (
        <>
          <FormText<Values>
            control={control}
            name="text"
            label={t(($) => $.agenda.task.text)}
            maxLength={200}
            check={(text) => (text.trim() === '' ? t(($) => $.agenda.task.needsText) : undefined)}
          />
          <FormSelect<Values, string>
            control={control}
            name="forAccountId"
            label={t(($) => $.agenda.task.forWhom)}
            placeholder={t(($) => $.common.choose)}
            options={options}
          />
          <FormDate<Values>
            control={control}
            name="dueDay"
            label={t(($) => $.agenda.task.dueDay)}
            today={today}
            unreadable={t(($) => $.catalog.unreadableDay)}
          />
          <ChosenPerson
            label={t(($) => $.agenda.task.about)}
            person={watch('person')}
            onChange={(person) => setValue('person', person, { shouldDirty: true })}
          />
        </>
      )}
    </ActDialog>
  );
}
