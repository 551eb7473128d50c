import type { MovePreview as Preview } from '#shared/contract/calendar.contract.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Table, type TableColumn } from '../../../ui/Table.tsx';
import { useDayStateWords } from '../month/day-state.ts';
import { AskedList } from './AskedList.tsx';
import { CallList } from './CallList.tsx';
import { ConflictList } from './ConflictList.tsx';
import { useUnmovedWords } from './unmoved-words.ts';

/** What a closing or a move does, before it is done: how many, from which day to which, what stays, whose they are. */
export function MovePreview({ preview }: { preview: Preview }) {
  const { t } = useText();
  const unmovedWords = useUnmovedWords();
  const { sample, exceptions, unmoved, asked, conflicts } = preview;
  return (
    <div className="cal-preview">
      <p className="cal-preview-count">
        {preview.loans === 0
          ? t(($) => $.calendar.preview.none)
          : `${t(($) => $.calendar.preview.loans, { count: preview.loans })} ${t(($) => $.calendar.preview.persons, { count: preview.persons })}`}
      </p>
      {preview.steps.length === 0 ? null : <Steps steps={preview.steps} />}
      {unmoved.length === 0 ? null : (
        <section>
          <h3>{t(($) => $.calendar.preview.unmoved)}</h3>
          <ul className="cal-facts">
            {unmoved.map((one) => (
              <li key={one.reason}>{unmovedWords(one)}</li>
            ))}
          </ul>
        </section>
      )}
      {conflicts.length === 0 ? null : (
        <section className="cal-lost">
          <h3>
            <Icon name="warning" /> {t(($) => $.calendar.conflicts.title)}
          </h3>
          <p className="cal-quiet">{t(($) => $.calendar.conflicts.hint)}</p>
          <ConflictList lines={conflicts} maxHeight="14rem" />
        </section>
      )}
      {asked.length === 0 ? null : (
        <section>
          <h3>{t(($) => $.calendar.asked.title)}</h3>
          <p className="cal-quiet">{t(($) => $.calendar.asked.hint)}</p>
          <AskedList lines={asked} maxHeight="16rem" />
        </section>
      )}
      {exceptions.length === 0 ? null : <LostExceptions exceptions={exceptions} />}
      {sample.length === 0 ? null : (
        <section>
          <h3>{t(($) => $.calendar.preview.sample)}</h3>
          <CallList lines={sample} maxHeight="16rem" />
          {sample.length < preview.loans ? (
            <p className="cal-quiet">{t(($) => $.calendar.preview.first, { count: sample.length })}</p>
          ) : null}
        </section>
      )}
    </div>
  );
}

type Step = Preview['steps'][number];

function Steps({ steps }: { steps: readonly Step[] }) {
  const { t } = useText();
  const day = useDayWords();
  const columns: TableColumn<Step>[] = [
    {
      id: 'initiative',
      header: t(($) => $.calendar.preview.initiative),
      renderCell: (step) => <bdi>{step.initiativeName}</bdi>,
    },
    { id: 'from', header: t(($) => $.calendar.preview.fromDay), renderCell: (step) => day(step.fromDay) },
    { id: 'to', header: t(($) => $.calendar.preview.toDay), renderCell: (step) => day(step.toDay) },
    {
      id: 'loans',
      header: t(($) => $.calendar.preview.count),
      renderCell: (step) => step.loans,
      isNumeric: true,
    },
  ];
  return (
    <section>
      <h3>{t(($) => $.calendar.preview.steps)}</h3>
      <Table
        label={t(($) => $.calendar.preview.steps)}
        columns={columns}
        rows={steps}
        rowId={(step) => `${step.initiativeId} ${step.fromDay} ${step.toDay}`}
        density="dense"
        maxHeight="14rem"
      />
    </section>
  );
}

function LostExceptions({ exceptions }: { exceptions: Preview['exceptions'] }) {
  const { t } = useText();
  const day = useDayWords();
  const { hours } = useDayStateWords();
  return (
    <section className="cal-lost">
      <h3>
        <Icon name="warning" /> {t(($) => $.calendar.preview.exceptions)}
      </h3>
      <ul className="cal-facts">
        {exceptions.map((one) => (
          <li key={one.id}>
            {t(($) => $.common.labelled, { label: day(one.day), value: hours(one.ranges) })}
            {one.reason === '' ? '' : ` (${one.reason})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
