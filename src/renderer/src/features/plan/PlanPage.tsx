import './plan.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isSameCell, type PlanCell, type PlanMark, planFloors, withCell } from '#shared/domain/house-plan.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { isChangedMeanwhile } from '../../staff/form/refusals.ts';
import { Card } from '../../ui/Card.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useSaid } from '../households/household-acts.ts';
import { CellDialog } from './CellDialog.tsx';
import { FloorGrid } from './FloorGrid.tsx';
import { usePlanNames } from './plan-names.ts';

/** Where things are in the house: each cell is pressed and told what stands there. Kept at once, with the way back. */
export function PlanPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const settings = useQuery(orpc.admin.readSettings.queryOptions());
  return (
    <>
      <PageHeader title={t(($) => $.admin.plan.title)} subtitle={t(($) => $.admin.plan.words)} icon="house" />
      {settings.data ? (
        <Floors plan={settings.data.plan} revision={settings.data.planRevision} />
      ) : (
        <Awaiting query={settings} />
      )}
    </>
  );
}

interface PlanAsRead {
  plan: readonly PlanMark[];
  revision: number;
}

/** A cell in hand keeps the plan it was chosen on: what a colleague does meanwhile is never overwritten. */
function Floors({ plan, revision }: PlanAsRead) {
  const { t } = useText();
  const names = usePlanNames();
  const [chosen, setChosen] = useState<(PlanAsRead & { cell: PlanCell }) | null>(null);
  const { save, isPending } = useSave(() => setChosen(null));
  return (
    <div className="plan-floors">
      {planFloors.map((floor) => (
        <Card key={floor} title={t(($) => $.admin.plan.floors[floor])}>
          <FloorGrid
            floor={floor}
            plan={plan}
            nameOf={names.of}
            onChoose={(cell) => setChosen({ cell, plan, revision })}
          />
        </Card>
      ))}
      {chosen === null ? null : (
        <CellDialog
          cell={chosen.cell}
          mark={chosen.plan.find((mark) => isSameCell(mark, chosen.cell)) ?? null}
          plan={chosen.plan}
          names={names}
          isPending={isPending}
          onSave={(thing) => save(chosen, withCell(chosen.plan, chosen.cell, thing))}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}

/** Kept at once; the way back goes only as long as nobody changed the plan after it. Refused, the cell is let go: the plan now shows what is there. */
function useSave(onOver: () => void) {
  const { t } = useText();
  const { client } = useApi();
  const { done, failed } = useSaid();
  const call = (input: Parameters<Client['admin']['updateSettings']>[0]) =>
    client.admin.updateSettings(input);
  const undo = useCommand(call, { onError: failed });
  const update = useCommand(call, {
    onError: (error) => {
      failed(error);
      if (isChangedMeanwhile(error)) onOver();
    },
  });
  const save = ({ plan: before, revision }: PlanAsRead, plan: PlanMark[]) =>
    update.mutate(
      { settings: { plan, planRevision: revision } },
      {
        onSuccess: ({ planRevision }) => {
          onOver();
          done(
            t(($) => $.common.saved),
            () => undo.mutate({ settings: { plan: [...before], planRevision } }),
          );
        },
      },
    );
  return { save, isPending: update.isPending };
}
