import type { ReactNode } from 'react';
import type { Severity, WayToReach } from '#shared/contract/reminder-words.ts';
import type { LateLine } from '#shared/contract/reminders.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { useText } from '../../app/text.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Status, type Tone } from '../../ui/Status.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { useReminderWords } from './words.ts';

export interface LateTableProps {
  lines: readonly LateLine[];
  currentId: string | undefined;
  onOpen: (line: LateLine) => void;
  selection: { ids: ReadonlySet<string>; onChange: (ids: ReadonlySet<string>) => void } | undefined;
  empty: ReactNode;
  /** Beside an open panel: what stands in the panel is left out here. */
  isNarrow: boolean;
}

const tones: Record<Severity, Tone> = {
  longOverdue: 'danger',
  late8to28: 'attention',
  late1to7: 'attention',
  dueToday: 'info',
  dueSoon: 'neutral',
};
const icons: Partial<Record<Severity, IconName>> = { dueToday: 'today', dueSoon: 'calendar' };
const reachIcons: Record<WayToReach, IconName> = {
  email: 'mail',
  post: 'house',
  phone: 'phone',
  none: 'help',
};

/** One person a row. Enter opens the panel, Space ticks. */
export function LateTable({ lines, currentId, onOpen, selection, empty, isNarrow }: LateTableProps) {
  const { t } = useText();
  const left = new Set(
    isNarrow ? ['value', 'reach'] : lines.every(({ reach }) => reach === null) ? ['reach'] : [],
  );
  const columns = useColumns().filter(({ id }) => !left.has(id));
  return (
    <Table
      label={t(($) => $.reminders.tabs.late)}
      density="dense"
      columns={columns}
      rows={lines}
      rowId={({ personId }) => personId}
      rowText={nameOf}
      currentId={currentId}
      onOpen={onOpen}
      selection={
        selection && {
          ...selection,
          allLabel: t(($) => $.reminders.select.all),
          rowLabel: (line) => t(($) => $.reminders.select.row, { name: nameOf(line) }),
        }
      }
      empty={empty}
    />
  );
}

const nameOf = ({ personName, personNumber }: LateLine): string => personName || personNumber;

function useColumns(): TableColumn<LateLine>[] {
  const { t, i18n } = useText();
  const words = useReminderWords();
  return [
    {
      id: 'who',
      header: t(($) => $.reminders.column.who),
      renderCell: (line) => (
        <span className="late-who">
          <bdi>{nameOf(line)}</bdi>
          <span className="late-quiet">{line.personNumber}</span>
        </span>
      ),
    },
    {
      id: 'what',
      header: t(($) => $.reminders.column.what),
      renderCell: (line) => <ThingNames line={line} />,
    },
    {
      id: 'late',
      header: t(($) => $.reminders.column.late),
      width: '12rem',
      renderCell: ({ severity, daysLate }) => (
        <Status tone={tones[severity]} icon={icons[severity]}>
          {words.late(daysLate)}
        </Status>
      ),
    },
    {
      id: 'value',
      header: t(($) => $.reminders.column.value),
      isNumeric: true,
      width: '6.5rem',
      renderCell: ({ valueCents }) => (valueCents > 0 ? formatEuro(valueCents, i18n.language) : '—'),
    },
    {
      id: 'step',
      header: t(($) => $.reminders.column.step),
      width: '11rem',
      renderCell: ({ step }) =>
        step === null ? (
          <span className="late-quiet">{t(($) => $.reminders.filter.nothing)}</span>
        ) : (
          <span className="late-who">
            {words.step(step)}
            <span className="late-quiet">{t(($) => $.reminders.tone[step.tone])}</span>
          </span>
        ),
    },
    {
      id: 'reach',
      header: t(($) => $.reminders.column.reach),
      width: '8.5rem',
      renderCell: ({ reach }) =>
        reach === null ? null : (
          <span className="late-reach">
            <Icon name={reachIcons[reach]} /> {t(($) => $.reminders.reach[reach])}
          </span>
        ),
    },
  ];
}

function ThingNames({ line }: { line: LateLine }) {
  const { t } = useText();
  const more = line.things - line.thingNames.length;
  return (
    <span className="late-who">
      <span>
        <bdi>{line.thingNames.join(', ')}</bdi>
        {more > 0 ? ` ${t(($) => $.reminders.moreThings, { count: more })}` : null}
      </span>
      {line.isWaitedFor ? (
        <span className="late-waited">
          <Icon name="wait" /> {t(($) => $.reminders.waitedFor)}
        </span>
      ) : null}
    </span>
  );
}
