import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useMyPoint } from './my-point.ts';
import { PointsDialog } from './PointsDialog.tsx';

/** Where this screen stands: the wall shows it beside the number. */
export function PointChoice() {
  const { t } = useText();
  const { orpc } = useApi();
  const { account } = useStaffSession();
  const [pointId, choose] = useMyPoint();
  const [isEditing, setEditing] = useState(false);
  const points = useQuery(orpc.tickets.points.queryOptions()).data ?? [];
  const open = points.filter(({ active }) => active);
  const mayEdit = account.role === 'coordinator' || account.role === 'administrator';
  return (
    <>
      {open.length === 0 ? (
        <p className="line-hint">{t(($) => (mayEdit ? $.intake.points.none : $.intake.points.noneAsk))}</p>
      ) : (
        <Select
          label={t(($) => $.intake.points.mine)}
          placeholder={t(($) => $.common.choose)}
          width="m"
          value={open.some(({ id }) => id === pointId) ? pointId : null}
          onChange={choose}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {mayEdit ? (
        <Button variant="quiet" icon="edit" onPress={() => setEditing(true)}>
          {t(($) => $.intake.points.edit)}
        </Button>
      ) : null}
      {isEditing ? <PointsDialog points={points} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
