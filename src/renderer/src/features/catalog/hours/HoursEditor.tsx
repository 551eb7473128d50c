import { useEffect, useReducer, useState } from 'react';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import type { WeeklyHours } from '#shared/domain/opening-hours.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { useKept } from '../../../staff/form/kept.ts';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { SheetForm } from '../../../staff/form/SheetForm.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { DayHours } from './DayHours.tsx';
import { changeWeek, readWeek, type WeekDraft, weekDraftOf, weekdays } from './hours-draft.ts';

type SetInput = Parameters<Client['catalog']['setOpeningHours']>[0];

export interface HoursEditorProps {
  initiative: Initiative;
  /** Told of the hours as they would be saved, each time they can be read; null when something is wrong. */
  onTyped: (hours: WeeklyHours | null) => void;
  onClose: () => void;
}

/** The hours of a week to change: per day any number of openings, a day copied to others, what is wrong in words. */
export function HoursEditor({ initiative, onTyped, onClose }: HoursEditorProps) {
  const { t } = useText();
  const kept = useKept<WeekDraft>(`catalog.hours.${initiative.id}`);
  const [week, change] = useReducer(
    changeWeek,
    initiative.hours,
    (hours) => kept.read() ?? weekDraftOf(hours),
  );
  const [isTried, setTried] = useState(false);
  const { hours, problems } = readWeek(week);

  useEffect(() => {
    kept.write(week);
    const read = readWeek(week);
    onTyped(read.problems.size === 0 ? read.hours : null);
    // oxlint-disable-next-line react/exhaustive-deps -- told once for each change of the week
  }, [week]);

  const save = useSaveHours(initiative, () => {
    kept.forget();
    onClose();
  });

  return (
    <SheetForm
      className="hours"
      label={t(($) => $.catalog.hours.edit)}
      onSave={() => {
        setTried(true);
        if (problems.size > 0) return false;
        save.mutate({ initiativeId: initiative.id, hours });
        return true;
      }}
    >
      {save.isError ? <FailurePanel error={save.error} /> : null}
      <p className="catalog-quiet">{t(($) => $.catalog.hours.hint)}</p>
      <div className="hours-days">
        {weekdays.map((weekday) => (
          <DayHours
            key={weekday}
            weekday={weekday}
            ranges={week.days[weekday - 1] ?? []}
            problems={problems}
            isTried={isTried}
            change={change}
          />
        ))}
      </div>
      <SaveBar
        isSaving={save.isPending}
        saveLabel={t(($) => $.catalog.hours.save)}
        onCancel={() => {
          kept.forget();
          onClose();
        }}
      />
    </SheetForm>
  );
}

/** Saves a week; the one before can be put back for as long as the message stands. */
function useSaveHours(initiative: Initiative, onSaved: () => void) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const put = (input: SetInput) => client.catalog.setOpeningHours(input);
  const undo = useCommand(put, {
    onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
  });
  return useCommand(put, {
    onSuccess() {
      const before = { initiativeId: initiative.id, hours: initiative.hours };
      toast.show({
        tone: 'done',
        text: t(($) => $.catalog.hours.saved, { name: initiative.name }),
        action: { label: t(($) => $.common.undo), onPress: () => undo.mutate(before) },
      });
      onSaved();
    },
  });
}
