import './visit.css';
import { useText } from '../../../app/text.ts';
import { PersonStanding } from '../../households/PersonStanding.tsx';
import { MoneyLine } from './MoneyLine.tsx';
import { ReadyFor } from './ReadyFor.tsx';

/** What a worker with this person at the desk must know before the first scan. */
export function PersonPanel({ personId }: { personId: string }) {
  const { t } = useText();
  return (
    <>
      <section className="visit-panel" aria-label={t(($) => $.loans.panel.label)}>
        <PersonStanding personId={personId} />
        <MoneyLine personId={personId} />
      </section>
      <ReadyFor personId={personId} />
    </>
  );
}
