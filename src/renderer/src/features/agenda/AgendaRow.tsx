import { Link } from '@tanstack/react-router';
import type { AgendaItem, Task } from '#shared/contract/agenda.contract.ts';
import type { AgendaKind } from '#shared/contract/agenda-words.ts';
import { ticketText } from '#shared/domain/number-series.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useDayWords } from '../../staff/house-day.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Status } from '../../ui/Status.tsx';
import { useAct, useSay } from '../upkeep/acts.ts';

const icons: Record<AgendaKind, IconName> = {
  appointment: 'calendar',
  task: 'check',
  action: 'people',
  measurement: 'list',
  referral: 'forward',
  tell: 'forward',
  question: 'note',
};

interface AgendaRowProps {
  item: AgendaItem;
  showDay: boolean;
  isTeam: boolean;
  onEdit: (task: Task) => void;
}

/** One line of the agenda: when, what, about whom, and whose where that is not plain. */
export function AgendaRow({ item, showDay, isTeam, onEdit }: AgendaRowProps) {
  const { t } = useText();
  const day = useDayWords();
  const { person, task } = item;
  const small = [
    t(($) => $.agenda.kind[item.kind]),
    showDay && item.day !== null ? day(item.day) : null,
    item.place === '' ? null : item.place,
    item.standInForName === null ? null : t(($) => $.agenda.forName, { name: item.standInForName ?? '' }),
    isTeam && item.standInForName === null ? item.ownerName : null,
  ].filter((part) => part !== null);
  return (
    <li data-done={task?.doneAt ? '' : undefined}>
      {task?.canChange ? <Done task={task} /> : <Icon name={icons[item.kind]} />}
      <div className="ag-what">
        <p>
          {item.time === null ? null : <strong className="ag-time">{item.time}</strong>} <Words item={item} />
        </p>
        {item.hereNumber === null ? null : (
          <p>
            <Link to="/line">
              <Status tone="done" icon="person">
                {t(($) => $.agenda.here, { number: ticketText(item.hereNumber ?? 0) })}
              </Status>
            </Link>
          </p>
        )}
        <p className="ag-quiet">
          {person === null ? null : (
            <>
              <Link to="/people/$personId" params={{ personId: person.id }}>
                <bdi>{person.name || person.number}</bdi>
              </Link>
              {' · '}
            </>
          )}
          {small.join(' · ')}
        </p>
      </div>
      {task?.canChange ? (
        <IconButton
          icon="edit"
          size="small"
          label={t(($) => $.agenda.task.edit, { text: task.text })}
          onPress={() => onEdit(task)}
        />
      ) : null}
    </li>
  );
}

/** What it is, as a way to it where there is one. */
function Words({ item }: { item: AgendaItem }) {
  const { t } = useText();
  const { kind, stage, text, trajectoryId } = item;
  const words =
    kind === 'measurement' && stage !== null
      ? t(($) => $.trajectories.list.measure, {
          stage: t(($) => $.trajectories.stage[stage]).toLocaleLowerCase(),
        })
      : kind === 'appointment'
        ? t(($) => $.trajectories.list.meets, { who: text })
        : kind === 'tell'
          ? t(($) => $.agenda.tell, { who: text })
          : text;
  if (trajectoryId !== null)
    return (
      <Link to="/trajectories/$trajectoryId" params={{ trajectoryId }}>
        {words}
      </Link>
    );
  if (kind === 'referral' || kind === 'tell')
    return (
      <Link to="/referrals/$referralId" params={{ referralId: item.id }}>
        {words}
      </Link>
    );
  return kind === 'question' ? <Link to="/questions">{words}</Link> : words;
}

type DoneInput = Parameters<Client['agenda']['setTaskDone']>[0];

/** Done, with the way back. */
function Done({ task }: { task: Task }) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const isDone = task.doneAt !== null;
  const back = useAct((input: DoneInput) => client.agenda.setTaskDone(input));
  const act = useAct(
    (input: DoneInput) => client.agenda.setTaskDone(input),
    (output) =>
      output.doneAt === null
        ? undefined
        : say(
            t(($) => $.agenda.task.saidDone),
            () => back.mutate({ taskId: task.id, revision: output.revision, done: false }),
          ),
  );
  return (
    <Checkbox
      label=""
      aria-label={t(($) => $.agenda.task.done, { text: task.text })}
      isChecked={isDone}
      onChange={(done) => act.mutate({ taskId: task.id, revision: task.revision, done })}
    />
  );
}
