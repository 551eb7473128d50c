import './households.css';
import { useQuery } from '@tanstack/react-query';
import type { Block } from '#shared/contract/blocks.contract.ts';
import type { Person } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useKeptState } from '../../staff/form/kept.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Status } from '../../ui/Status.tsx';
import { ChangePauseEnd } from './ChangePauseEnd.tsx';
import { LiftPause } from './LiftPause.tsx';
import { PastPauses, PauseRow } from './PauseRow.tsx';
import { SetPause } from './SetPause.tsx';

type Open = { act: 'set' } | { act: 'changeEnd' | 'lift'; blockId: string } | null;

/** Where lending to a person is paused, until when, and for whoever may know: why. */
export function PausesCard({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.blocks.ofPerson.queryOptions({ input: { personId: person.id } }));
  const [open, setOpen] = useKeptState<Open>(`pauses.${person.id}`, null);
  const blocks = query.data?.blocks ?? [];
  const running = blocks.filter((block) => block.state === 'running');
  const name = person.name || person.number;
  return (
    <Card
      title={t(($) => $.households.pauses.title)}
      icon="wait"
      aside={
        mayChange ? (
          <Button size="small" variant="quiet" icon="plus" onPress={() => setOpen({ act: 'set' })}>
            {t(($) => $.households.pauses.add)}
          </Button>
        ) : null
      }
    >
      {query.data ? (
        <div className="home">
          {running.length === 0 ? (
            <Status tone="done">{t(($) => $.households.pauses.none)}</Status>
          ) : (
            <ul className="home-members">
              {running.map((block) => (
                <PauseRow
                  key={block.blockId}
                  block={block}
                  mayChange={mayChange}
                  onChangeEnd={() => setOpen({ act: 'changeEnd', blockId: block.blockId })}
                  onLift={() => setOpen({ act: 'lift', blockId: block.blockId })}
                />
              ))}
            </ul>
          )}
          {running.length > 0 && !mayChange ? (
            <p className="home-quiet">{t(($) => $.households.pauses.why)}</p>
          ) : null}
          <PastPauses blocks={blocks.filter((block) => block.state !== 'running')} />
        </div>
      ) : (
        <Awaiting query={query} />
      )}
      {mayChange && query.data ? (
        <OpenDialog
          open={open}
          personId={person.id}
          name={name}
          running={running}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Card>
  );
}

interface OpenDialogProps {
  open: Open;
  personId: string;
  name: string;
  running: readonly Block[];
  onClose: () => void;
}

function OpenDialog({ open, personId, name, running, onClose }: OpenDialogProps) {
  if (open === null) return null;
  if (open.act === 'set')
    return <SetPause personId={personId} name={name} running={running} onClose={onClose} />;
  const block = running.find((one) => one.blockId === open.blockId);
  if (!block) return null;
  return open.act === 'lift' ? (
    <LiftPause block={block} name={name} onClose={onClose} />
  ) : (
    <ChangePauseEnd block={block} onClose={onClose} />
  );
}
