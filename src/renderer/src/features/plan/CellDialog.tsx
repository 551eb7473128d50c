import { useState } from 'react';
import type { PlanCell, PlanMark } from '#shared/domain/house-plan.ts';
import { useText } from '../../app/text.ts';
import { Select } from '../../ui/Select.tsx';
import { ActDialog } from '../households/ActDialog.tsx';
import { keyOf, type PlanNames, type PlanThing } from './plan-names.ts';

export interface CellDialogProps {
  cell: PlanCell;
  mark: PlanMark | null;
  plan: readonly PlanMark[];
  names: PlanNames;
  isPending: boolean;
  onSave: (thing: PlanThing | null) => void;
  onClose: () => void;
}

const nothing = 'nothing';

/** What stands in one cell. Something that stands elsewhere already moves here, and the list says so. */
export function CellDialog({ cell, mark, plan, names, isPending, onSave, onClose }: CellDialogProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState(mark === null ? nothing : keyOf(mark));
  const stands = new Set(plan.filter(({ refId }) => refId !== null).map(keyOf));
  const title = t(($) => $.admin.plan.choose, { row: cell.down + 1, column: cell.across + 1 });
  return (
    <ActDialog
      title={title}
      sendLabel={t(($) => $.common.save)}
      onSend={() => onSave(names.things.get(chosen) ?? null)}
      onClose={onClose}
      isPending={isPending}
    >
      <Select
        label={t(($) => $.admin.plan.what)}
        placeholder={t(($) => $.common.choose)}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: nothing, label: t(($) => $.admin.plan.empty) },
          ...names.options.map((option) => ({
            ...option,
            hint: stands.has(option.value) ? t(($) => $.admin.plan.stands) : undefined,
          })),
        ]}
      />
    </ActDialog>
  );
}
