import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Absence } from '#shared/contract/caseload.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId } from '../../client/commands.ts';
import { FormDate, FormSelect, FormText } from '../../staff/form/fields.tsx';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Status } from '../../ui/Status.tsx';
import { NotYet } from '../loans/growing.tsx';
import { ActDialog } from '../trajectories/ActDialog.tsx';
import { useCompanions } from '../trajectories/acts.ts';
import { useAct, useSay } from '../upkeep/acts.ts';

type SetAbsence = Parameters<Client['caseload']['setAbsence']>[0];
type EndAbsence = Parameters<Client['caseload']['endAbsence']>[0];

/** Who is away or will be, and who stands in meanwhile. */
export function AbsenceCard() {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.caseload.absences.queryOptions());
  const [open, setOpen] = useState<Absence | 'new' | null>(null);
  return (
    <Card
      title={t(($) => $.agenda.absence.title)}
      icon="calendar"
      aside={
        <Button size="small" icon="plus" onPress={() => setOpen('new')}>
          {t(($) => $.agenda.absence.new)}
        </Button>
      }
    >
      {!query.data ? (
        <NotYet query={query} />
      ) : query.data.length === 0 ? (
        <p className="ag-quiet">{t(($) => $.agenda.absence.none)}</p>
      ) : (
        <ul className="ag-rows">
          {query.data.map((one) => (
            <Line key={one.id} absence={one} onEdit={() => setOpen(one)} />
          ))}
        </ul>
      )}
      {open === null ? null : (
        <AbsenceDialog absence={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}

function Line({ absence, onEdit }: { absence: Absence; onEdit: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const day = useDayWords();
  const { id: absenceId, revision, name, accountId, standInId, fromDay, toDay, note } = absence;
  const isToCome = !absence.isNow;
  const again = useAct(
    (input: SetAbsence) => client.caseload.setAbsence(input),
    () => say(t(($) => $.agenda.absence.saidAgain, { name })),
  );
  const end = useAct(
    (input: EndAbsence) => client.caseload.endAbsence(input),
    (ended) =>
      say(
        t(($) => (isToCome ? $.agenda.absence.saidOff : $.agenda.absence.saidBack), { name }),
        () =>
          again.mutate({
            absenceId,
            revision: ended.revision,
            accountId,
            standInId,
            fromDay,
            toDay,
            note,
          }),
      ),
  );
  return (
    <li>
      <div className="ag-what">
        <p>
          <bdi>{name}</bdi>{' '}
          {absence.isNow ? <Status tone="attention">{t(($) => $.agenda.away)}</Status> : null}
        </p>
        <p className="ag-quiet">
          {`${day(absence.fromDay)} – ${day(absence.toDay)} · `}
          {t(($) => $.agenda.absence.standIn, { name: absence.standInName })}
          {absence.note === '' ? null : ` · ${absence.note}`}
        </p>
      </div>
      {absence.canChange ? (
        <>
          <Button
            size="small"
            variant="quiet"
            aria-label={t(($) => $.agenda.absence.changeNamed, { name })}
            onPress={onEdit}
          >
            {t(($) => $.agenda.absence.change)}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={
              isToCome
                ? t(($) => $.agenda.absence.offNamed, { name, from: day(fromDay), to: day(toDay) })
                : t(($) => $.agenda.absence.backNamed, { name })
            }
            onPress={() => end.mutate({ absenceId, revision })}
          >
            {t(($) => (isToCome ? $.agenda.absence.off : $.agenda.absence.back))}
          </Button>
        </>
      ) : null}
    </li>
  );
}

interface Values {
  who: string | null;
  standIn: string | null;
  fromDay: string | null;
  toDay: string | null;
  note: string;
}

function AbsenceDialog({ absence, onClose }: { absence: Absence | null; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { account } = useStaffSession();
  const today = useHouseDay();
  const say = useSay();
  const [fresh] = useState(newId);
  const companions = useCompanions();
  const isCoordinator = account.role === 'coordinator';
  const options = companions.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActDialog<Values, SetAbsence, Absence>
      title={t(($) => (absence === null ? $.agenda.absence.newTitle : $.agenda.absence.changeTitle))}
      sendLabel={t(($) => $.common.save)}
      draft={`caseload.absence.${absence?.id ?? 'new'}`}
      initial={{
        who: absence?.accountId ?? (isCoordinator ? null : account.id),
        standIn: absence?.standInId ?? null,
        fromDay: absence?.fromDay ?? today,
        toDay: absence?.toDay ?? today,
        note: absence?.note ?? '',
      }}
      fields={['who', 'standIn', 'fromDay', 'toDay', 'note']}
      call={(input) => client.caseload.setAbsence(input)}
      inputOf={({ who, standIn, fromDay, toDay, note }, form) => {
        if (who === null) form.setError('who', { message: t(($) => $.agenda.absence.needsWho) });
        if (standIn === null) form.setError('standIn', { message: t(($) => $.agenda.absence.needsStandIn) });
        if (who === null || standIn === null) return null;
        return {
          absenceId: absence?.id ?? fresh,
          revision: absence?.revision ?? 0,
          accountId: who,
          standInId: standIn,
          fromDay: fromDay ?? today,
          toDay: toDay ?? today,
          note: note.trim(),
        };
      }}
      onDone={() => say(t(($) => $.agenda.absence.said))}
      onClose={onClose}
    >
      {({ control, watch }) => (
        <>
          {isCoordinator ? (
            <FormSelect<Values, string>
              control={control}
              name="who"
              label={t(($) => $.agenda.absence.who)}
              placeholder={t(($) => $.common.choose)}
              options={options}
            />
          ) : null}
          <FormDate<Values>
            control={control}
            name="fromDay"
            label={t(($) => $.agenda.absence.fromDay)}
            today={today}
            unreadable={t(($) => $.catalog.unreadableDay)}
          />
          <FormDate<Values>
            control={control}
            name="toDay"
            label={t(($) => $.agenda.absence.toDay)}
            today={today}
            unreadable={t(($) => $.catalog.unreadableDay)}
          />
          <FormSelect<Values, string>
            control={control}
            name="standIn"
            label={t(($) => $.agenda.absence.standsIn)}
            hint={t(($) => $.agenda.absence.standsInHint)}
            placeholder={t(($) => $.common.choose)}
            options={options.filter(({ value }) => value !== watch('who'))}
          />
          <FormText<Values>
            control={control}
            name="note"
            label={t(($) => $.agenda.absence.note)}
            maxLength={200}
          />
        </>
      )}
    </ActDialog>
  );
}
