import '../../calendar/calendar.css';
import { useState } from 'react';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { AddException } from '../../calendar/days/AddException.tsx';
import { ExceptionList } from '../../calendar/days/ExceptionList.tsx';

/** Days on which this initiative, or the whole house with it, has other hours; from today on. */
export function Exceptions({ initiative, mayChange }: { initiative: Initiative; mayChange: boolean }) {
  const { t } = useText();
  const [isAdding, setAdding] = useState(false);
  return (
    <Card
      title={t(($) => $.calendar.closings.exceptions)}
      icon="clock"
      aside={
        mayChange && !isAdding ? (
          <Button size="small" variant="quiet" icon="plus" onPress={() => setAdding(true)}>
            {t(($) => $.calendar.exception.add)}
          </Button>
        ) : null
      }
    >
      <div className="closings">
        {isAdding ? <AddException initiativeId={initiative.id} onClose={() => setAdding(false)} /> : null}
        {initiative.exceptions.length === 0 && !isAdding ? (
          <p className="catalog-quiet">{t(($) => $.calendar.exception.none)}</p>
        ) : null}
        <ExceptionList
          exceptions={initiative.exceptions}
          mayChange={mayChange}
          nameOf={() => t(($) => $.catalog.closed.onlyHere)}
        />
      </div>
    </Card>
  );
}
