import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LateLine, LateThing } from '#shared/contract/reminders.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { NotYet } from '../loans/growing.tsx';
import { ThingPicture } from '../loans/ThingPicture.tsx';
import { isShielded } from '../people/shielded.ts';
import { ClaimButtons } from './ClaimButtons.tsx';
import { LogList } from './LogList.tsx';
import { useReminderWords } from './words.ts';

export function LatePanel({ line, onClose }: { line: LateLine; onClose: () => void }) {
  return isShielded(line.personNumber) ? (
    <ShieldedPanel line={line} onClose={onClose} />
  ) : (
    <KnownPanel line={line} onClose={onClose} />
  );
}

/** Of somebody shielded the line stands in the list, so that it adds up; who may know of them writes or calls. */
function ShieldedPanel({ line, onClose }: { line: LateLine; onClose: () => void }) {
  const { t } = useText();
  return (
    <SidePanel title={line.personName} onClose={onClose} closeLabel={t(($) => $.reminders.panel.close)}>
      <div className="late-panel">
        <p>{t(($) => $.reminders.panel.shielded)}</p>
        <section>
          <h3>{t(($) => $.reminders.panel.things)}</h3>
          <ul>
            {line.thingNames.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </SidePanel>
  );
}

/** What a person has late or soon due, what can be said of it, and what was sent. */
function KnownPanel({ line, onClose }: { line: LateLine; onClose: () => void }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.reminders.ofPerson.queryOptions({ input: { personId: line.personId } }));
  return (
    <SidePanel
      title={line.personName || line.personNumber}
      subtitle={line.personNumber}
      onClose={onClose}
      closeLabel={t(($) => $.reminders.panel.close)}
      footer={
        <Link to="/people/$personId" params={{ personId: line.personId }}>
          {t(($) => $.reminders.panel.toPerson)}
        </Link>
      }
    >
      {query.data ? (
        <div className="late-panel">
          <section>
            <h3>{t(($) => $.reminders.panel.things)}</h3>
            {query.data.things.length === 0 ? (
              <p className="late-quiet">{t(($) => $.reminders.panel.nothing)}</p>
            ) : null}
            <ul className="late-things">
              {query.data.things.map((thing) => (
                <Thing key={thing.loanId} thing={thing} />
              ))}
            </ul>
          </section>
          <section>
            <h3>{t(($) => $.reminders.panel.log)}</h3>
            <LogList entries={query.data.log} />
          </section>
        </div>
      ) : (
        <NotYet query={query} />
      )}
    </SidePanel>
  );
}

function Thing({ thing }: { thing: LateThing }) {
  const { t } = useText();
  const words = useReminderWords();
  return (
    <li>
      <ThingPicture pictogram={thing.pictogram} photoId={thing.photoId} />
      <div>
        <Link to="/things/items/$itemId" params={{ itemId: thing.itemId }}>
          <bdi>{thing.kindName}</bdi>
        </Link>
        <p className="late-quiet">
          {thing.barcode} · {thing.initiativeName}
        </p>
        <p>{words.late(thing.daysLate)}</p>
        {thing.step === null ? null : (
          <p className="late-quiet">{t(($) => $.reminders.panel.waits, { step: words.step(thing.step) })}</p>
        )}
        <ClaimButtons loanId={thing.loanId} thing={`${thing.kindName} ${thing.barcode}`} />
      </div>
    </li>
  );
}
