import { useState } from 'react';
import type { DueLine, UpkeepCheck, UpkeepPlan } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { useKeptState } from '../../../staff/form/kept.ts';
import { type ScanAnswer, useScan, useScanTell } from '../../../staff/scan/index.ts';
import { useAct } from '../acts.ts';

type Result = 'passed' | 'failed';
type MarkInput = Parameters<Client['upkeep']['markDone']>[0];
type UndoInput = Parameters<Client['upkeep']['undoDone']>[0];

/** One thing that was marked in this session. */
export interface Checked {
  line: DueLine;
  check: UpkeepCheck;
}

export interface Checking {
  /** The thing that was scanned and waits for its result. */
  current: DueLine | null;
  checked: readonly Checked[];
  /** The day it was done, when that is not today. */
  day: string | null;
  setDay: (day: string | null) => void;
  /** Each scan is a pass at once. */
  isQuick: boolean;
  setQuick: (isQuick: boolean) => void;
  mark: (result: Result, note: string) => void;
  undo: (checked: Checked) => void;
  /** As if its label had been scanned. */
  choose: (barcode: string) => void;
  setAside: () => void;
  isBusy: boolean;
}

/**
 * Working through a plan with the scanner. A thing that waits for its result is never passed over in silence: the next scan is told
 * so first.
 */
export function useChecking(plan: UpkeepPlan): Checking {
  const { t } = useText();
  const { client } = useApi();
  const tell = useScanTell();
  const [current, setCurrent] = useState<DueLine | null>(null);
  const [checked, setChecked] = useState<readonly Checked[]>([]);
  const [day, setDay] = useState<string | null>(null);
  const [isQuick, setQuick] = useKeptState(`upkeep.quick.${plan.id}`, plan.work === 'wash');
  const markAct = useAct((input: MarkInput) => client.upkeep.markDone(input));
  const undoAct = useAct((input: UndoInput) => client.upkeep.undoDone(input));

  const write = async (line: DueLine, result: Result, note: string): Promise<Checked> => {
    const check = { checkId: newId(), itemId: line.itemId };
    const { checks, lines } = await markAct.mutateAsync({
      planId: plan.id,
      result,
      note,
      checks: [check],
      ...(day === null ? {} : { day }),
    });
    const [made] = checks;
    if (!made) throw new Error('a check that was marked has no row');
    const done = { line: lines[0] ?? line, check: made };
    setChecked((before) => [done, ...before]);
    setCurrent(null);
    return done;
  };
  const undo = ({ check }: Checked) =>
    undoAct.mutate(
      { checkId: check.id },
      { onSuccess: () => setChecked((before) => before.filter((one) => one.check.id !== check.id)) },
    );
  const scan = async (code: string): Promise<ScanAnswer> => {
    const found = await client.upkeep.checkByCode({ planId: plan.id, code });
    if (found.kind === 'unknown') return { tone: 'bad', text: t(($) => $.upkeep.check.unknown) };
    if (found.kind === 'notInPlan') {
      const { kindName: name, barcode } = found;
      return { tone: 'bad', text: t(($) => $.upkeep.check.notInPlan, { name, barcode, plan: plan.name }) };
    }
    const { line } = found;
    if (isQuick) {
      const done = await write(line, 'passed', '');
      const text = t(($) => $.upkeep.check.saidPassed, { name: line.kindName, barcode: line.barcode });
      return { tone: 'good', text, undo: () => undo(done) };
    }
    if (current && current.itemId !== line.itemId)
      return {
        tone: 'bad',
        text: t(($) => $.upkeep.check.first, { name: current.kindName, barcode: current.barcode }),
      };
    setCurrent(line);
    return { tone: 'good', text: `${line.kindName} ${line.barcode}`, isShown: true };
  };
  useScan(({ code }) => scan(code));

  return {
    current,
    checked,
    day,
    setDay,
    isQuick,
    setQuick,
    mark(result, note) {
      if (current) void write(current, result, note).catch(() => undefined);
    },
    undo,
    choose: (barcode) => void scan(barcode).then(tell, () => undefined),
    setAside: () => setCurrent(null),
    isBusy: markAct.isPending,
  };
}
