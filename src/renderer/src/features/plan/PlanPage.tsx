import './plan.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isSameCell, type PlanCell, type PlanMark, planFloors, withCell } from '#shared/domain/house-plan.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
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
      {settings.data ? <Floors plan={settings.data.plan} /> : <Awaiting query={settings} />}
    </>
  );
}

function Floors({ plan }: { plan: readonly PlanMark[] }) {
  const { t } = useText();
  const names = usePlanNames();
  const [chosen, setChosen] = useState<PlanCell | null>(null);
  const { save, isPending } = useSave(plan, () => setChosen(null));
  return (
    <div className="plan-floors">
      {planFloors.map((floor) => (
        <Card key={floor} title={t(($) => $.admin.plan.floors[floor])}>
          <FloorGrid floor={floor} plan={plan} nameOf={names.of} onChoose={setChosen} />
        </Card>
      ))}
      {chosen === null ? null : (
        <CellDialog
          cell={chosen}
          mark={plan.find((mark) => isSameCell(mark, chosen)) ?? null}
          plan={plan}
          names={names}
          isPending={isPending}
          onSave={(thing) => save(withCell(plan, chosen, thing))}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}

function useSave(before: readonly PlanMark[], onSaved: () => void) {
  const { t } = useText();
  const { client } = useApi();
  const { done, failed } = useSaid();
  const call = (input: Parameters<Client['admin']['updateSettings']>[0]) =>
    client.admin.updateSettings(input);
  const undo = useCommand(call, { onError: failed });
  const update = useCommand(call, {
    onSuccess: () => {
      onSaved();
      done(
        t(($) => $.common.saved),
        () => undo.mutate({ settings: { plan: [...before] } }),
      );
    },
    onError: failed,
  });
  return {
    save: (plan: PlanMark[]) => update.mutate({ settings: { plan } }),
    isPending: update.isPending,
  };
}
