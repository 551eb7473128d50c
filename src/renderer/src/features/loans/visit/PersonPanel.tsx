import './visit.css';
import { memo } from 'react';
import { PersonStanding } from '../../households/PersonStanding.tsx';
import { MoneyLine } from './MoneyLine.tsx';
import { ReadyFor } from './ReadyFor.tsx';

/** What a worker with this person at the desk must know before the first scan. Not drawn again at each scan: it asks for itself. */
export const PersonPanel = memo(function PersonPanel({ personId }: { personId: string }) {
  return (
    <>
      <div className="visit-panel">
        <PersonStanding personId={personId} />
        <MoneyLine personId={personId} />
      </div>
      <ReadyFor personId={personId} />
    </>
  );
});
