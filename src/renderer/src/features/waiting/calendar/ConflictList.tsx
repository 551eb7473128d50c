import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Status } from '../../../ui/Status.tsx';
import { AskDialog } from '../AskDialog.tsx';
import type { Chosen } from '../Chosen.tsx';
import { useConflictWords } from './calendar-words.ts';
import type { Conflict } from './conflicts.ts';
import { useKindName } from './use-kind-name.ts';

export interface ConflictListProps {
  conflicts: readonly Conflict[] | undefined;
  kindId: string;
  person: Chosen | null;
}

/** What stands in the way, or that nothing does; where all is taken the waiting list is offered. */
export function ConflictList({ conflicts, kindId, person }: ConflictListProps) {
  const { t } = useText();
  const words = useConflictWords();
  const [isAsking, setAsking] = useState(false);
  const isFull = conflicts?.some(({ what }) => what === 'full') ?? false;
  return (
    <div className="conflicts" aria-live="polite">
      {conflicts?.length === 0 ? <Status tone="done">{t(($) => $.waiting.conflicts.none)}</Status> : null}
      {conflicts && conflicts.length > 0 ? (
        <ul>
          {conflicts.map((conflict) => (
            <li key={words(conflict)}>
              <Icon name="warning" size="1.25rem" />
              <span>{words(conflict)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {isFull ? (
        <Button size="small" icon="wait" onPress={() => setAsking(true)}>
          {t(($) => $.waiting.ask.somebody)}
        </Button>
      ) : null}
      {isAsking ? <AskDialogOf kindId={kindId} person={person} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function AskDialogOf(props: { kindId: string; person: Chosen | null; onClose: () => void }) {
  const name = useKindName(props.kindId);
  return (
    <AskDialog kind={{ id: props.kindId, name }} person={props.person ?? undefined} onClose={props.onClose} />
  );
}
