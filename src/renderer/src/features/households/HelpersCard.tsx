import './households.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Helped, Helper } from '#shared/contract/households.contract.ts';
import type { Person } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useKeptState } from '../../staff/form/kept.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { AddHelper } from './AddHelper.tsx';
import { useHelperActs } from './helper-acts.ts';
import { useDayText } from './household-words.ts';

/** Who may collect or act for a person, and whom the person helps. */
export function HelpersCard({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.households.helpers.queryOptions({ input: { personId: person.id } }));
  const [isAdding, setAdding] = useKeptState(`helpers.${person.id}`, false);
  const holding = query.data?.helpers.filter((helper) => helper.holds) ?? [];
  const past = query.data?.helpers.filter((helper) => !helper.holds) ?? [];
  return (
    <Card
      title={t(($) => $.households.helpers.title)}
      icon="people"
      aside={
        mayChange ? (
          <Button
            size="small"
            variant="quiet"
            icon="plus"
            aria-label={`${t(($) => $.households.helpers.add)}: ${t(($) => $.households.helpers.title)}`}
            onPress={() => setAdding(true)}
          >
            {t(($) => $.common.add)}
          </Button>
        ) : null
      }
    >
      {query.data ? (
        <div className="home">
          {holding.length === 0 ? (
            <div>
              <p className="home-none">{t(($) => $.households.helpers.none)}</p>
              {mayChange ? <p className="home-quiet">{t(($) => $.households.helpers.noneWords)}</p> : null}
            </div>
          ) : (
            <ul className="home-members">
              {holding.map((helper) => (
                <HelperRow key={helper.helperId} helper={helper} mayChange={mayChange} />
              ))}
            </ul>
          )}
          <Helps helps={query.data.helps} />
          <PastHelpers past={past} mayChange={mayChange} />
        </div>
      ) : (
        <Awaiting query={query} />
      )}
      {isAdding && mayChange ? <AddHelper person={person} onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}

/** What somebody may do, in words. */
function useMayWords(): (may: { mayCollect: boolean; mayActFor: boolean }) => string {
  const { t } = useText();
  return ({ mayCollect, mayActFor }) =>
    mayCollect && mayActFor
      ? t(($) => $.households.helpers.both)
      : mayCollect
        ? t(($) => $.households.helpers.collect)
        : t(($) => $.households.helpers.actFor);
}

function HelperName({ helper }: { helper: Helper }) {
  return helper.personId === null ? (
    <bdi className="home-name">{helper.name}</bdi>
  ) : (
    <Link className="home-name" to="/people/$personId" params={{ personId: helper.personId }}>
      <bdi>{helper.name}</bdi>
    </Link>
  );
}

function HelperRow({ helper, mayChange }: { helper: Helper; mayChange: boolean }) {
  const { t } = useText();
  const acts = useHelperActs();
  const may = useMayWords();
  const day = useDayText();
  const { name, helperId } = helper;
  const line = [
    t(($) => $.households.helpers.relations[helper.relation]),
    may(helper),
    helper.untilDay === null ? null : t(($) => $.households.helpers.until, { day: day(helper.untilDay) }),
  ];
  return (
    <li className="home-member">
      <div className="home-member-who">
        <HelperName helper={helper} />
        <p className="home-quiet">{line.filter((part) => part !== null).join(' · ')}</p>
      </div>
      {mayChange ? (
        <Button
          size="small"
          variant="quiet"
          icon={helper.canUndo ? 'undo' : undefined}
          aria-label={
            helper.canUndo
              ? t(($) => $.households.helpers.undoAddOf, { name })
              : t(($) => $.households.helpers.endOf, { name })
          }
          onPress={() => (helper.canUndo ? acts.undoAdd(helperId) : acts.end(helperId))}
        >
          {helper.canUndo ? t(($) => $.households.helpers.undo) : t(($) => $.households.helpers.end)}
        </Button>
      ) : null}
    </li>
  );
}

function Helps({ helps }: { helps: readonly Helped[] }) {
  const { t } = useText();
  const may = useMayWords();
  if (helps.length === 0) return null;
  return (
    <div className="home-helps">
      <h3>{t(($) => $.households.helpers.helps)}</h3>
      <ul className="home-members">
        {helps.map((one) => (
          <li key={one.helperId} className="home-member">
            <div className="home-member-who">
              <Link className="home-name" to="/people/$personId" params={{ personId: one.personId }}>
                <bdi>{one.name || one.number}</bdi>
              </Link>
              <p className="home-quiet">{may(one)}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PastHelpers({ past, mayChange }: { past: readonly Helper[]; mayChange: boolean }) {
  const { t } = useText();
  const acts = useHelperActs();
  const day = useDayText();
  if (past.length === 0) return null;
  return (
    <details className="home-past" open={past.some((helper) => helper.canUndoEnd)}>
      <summary>{t(($) => $.households.helpers.past, { count: past.length })}</summary>
      <ul>
        {past.map((helper) => (
          <li key={helper.helperId}>
            <div>
              <HelperName helper={helper} />
              <p className="home-quiet">
                {t(($) => $.households.home.formerLine, {
                  from: day(helper.fromDay),
                  to: day(helper.endedDay ?? helper.untilDay ?? helper.fromDay),
                })}
              </p>
            </div>
            {helper.canUndoEnd && mayChange ? (
              <Button
                size="small"
                variant="quiet"
                icon="undo"
                aria-label={t(($) => $.households.helpers.undoEndOf, { name: helper.name })}
                onPress={() => acts.undoEnd(helper.helperId)}
              >
                {t(($) => $.households.helpers.undo)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
