import { useState } from 'react';
import type { Block } from '#shared/contract/blocks.contract.ts';
import { type BlockReason, blockReasons } from '#shared/contract/words.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useKeptValues } from '../../staff/form/use-kept-values.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { DayField } from './DayField.tsx';
import { useSaid } from './household-acts.ts';
import { daysAfter, monthsAfter, useDayText } from './household-words.ts';
import { PauseInitiatives } from './PauseInitiatives.tsx';
import { type BlockInput, usePauseUndo } from './pause-acts.ts';

interface SetPauseProps {
  personId: string;
  name: string;
  running: readonly Block[];
  onClose: () => void;
}

interface Values {
  where: readonly string[];
  reason: BlockReason | null;
  note: string;
  untilDay: string | null;
}

const nothingYet: Values = { where: [], reason: null, note: '', untilDay: null };

/** Pauses lending at one or more initiatives in one act: always with a reason and an end. */
export function SetPause({ personId, name, running, onClose }: SetPauseProps) {
  const { t } = useText();
  const { values, set, forget } = useKeptValues<Values>(`pause.${personId}`, nothingYet);
  const close = () => {
    forget();
    onClose();
  };
  const [isAsked, setAsked] = useState(false);
  const acting = useSetPause(close);
  const send = () => {
    setAsked(true);
    const { where, reason, note, untilDay } = values;
    if (where.length === 0 || !reason || untilDay === null) return;
    acting.send({ personId, where, reasonCode: reason, note, untilDay });
  };
  return (
    <ActDialog
      title={t(($) => $.households.pause.title)}
      words={t(($) => $.households.pause.words, { name })}
      size="normal"
      sendLabel={t(($) => $.households.pause.save)}
      onSend={send}
      onClose={close}
      isPending={acting.isPending}
      failure={acting.failure}
    >
      <PauseInitiatives
        running={running}
        value={values.where}
        onChange={(where) => set({ where })}
        error={isAsked && values.where.length === 0 ? t(($) => $.households.pause.needsWhere) : undefined}
      />
      <Select
        label={t(($) => $.households.pause.reason)}
        placeholder={t(($) => $.common.choose)}
        options={blockReasons.map((value) => ({
          value,
          label: t(($) => $.households.pauses.reasons[value]),
        }))}
        value={values.reason}
        onChange={(reason) => set({ reason })}
        error={isAsked && !values.reason ? t(($) => $.households.pause.needsReason) : undefined}
      />
      <TextField
        label={t(($) => $.households.pause.note)}
        hint={t(($) => $.households.pause.noteHint)}
        optionalText={t(($) => $.common.optional)}
        maxLength={400}
        value={values.note}
        onChange={(note) => set({ note })}
      />
      <Until
        value={values.untilDay}
        onChange={(untilDay) => set({ untilDay })}
        error={isAsked && values.untilDay === null ? t(($) => $.households.day.needed) : undefined}
      />
    </ActDialog>
  );
}

function useSetPause(onDone: () => void) {
  const { client } = useApi();
  const { t } = useText();
  const { done } = useSaid();
  const undo = usePauseUndo();
  const day = useDayText();
  // An id per initiative, the same at a second try.
  const [idOf] = useState(() => {
    const ids = new Map<string, string>();
    return (initiativeId: string) => {
      const id = ids.get(initiativeId) ?? newId();
      ids.set(initiativeId, id);
      return id;
    };
  });
  const act = useCommand(
    async (input: BlockInput<'set'>) => {
      await client.blocks.set(input);
      return input;
    },
    {
      onSuccess(input) {
        done(
          t(($) => $.households.said.paused, { day: day(input.untilDay) }),
          () => undo.set(input.blocks.map((one) => one.blockId)),
        );
        onDone();
      },
    },
  );
  return {
    isPending: act.isPending,
    failure: act.error,
    send({ where, ...rest }: Omit<BlockInput<'set'>, 'commandId' | 'blocks'> & { where: readonly string[] }) {
      const blocks = where.map((initiativeId) => ({ blockId: idOf(initiativeId), initiativeId }));
      act.mutate({ ...rest, blocks });
    },
  };
}

/** Spans that are agreed on most. */
const weeks = [2, 4] as const;
const months = [3, 6] as const;

interface UntilProps {
  value: string | null;
  onChange: (day: string | null) => void;
  error: string | undefined;
}

function Until({ value, onChange, error }: UntilProps) {
  const { t } = useText();
  const today = useHouseDay();
  return (
    <div className="home-until">
      <DayField
        label={t(($) => $.households.pause.until)}
        hint={t(($) => $.households.pause.untilHint)}
        value={value}
        onChange={onChange}
        yearGuess="future"
        error={error}
      />
      <div className="home-spans">
        {weeks.map((count) => (
          <Button key={count} size="small" onPress={() => onChange(daysAfter(today, count * 7))}>
            {t(($) => $.households.pause.weeks, { count })}
          </Button>
        ))}
        {months.map((count) => (
          <Button key={count} size="small" onPress={() => onChange(monthsAfter(today, count))}>
            {t(($) => $.households.pause.months, { count })}
          </Button>
        ))}
      </div>
    </div>
  );
}
