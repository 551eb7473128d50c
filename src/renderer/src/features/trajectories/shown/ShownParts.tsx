import type { LifeDomain } from '#shared/contract/intake-words.ts';
import type { ScaleWords, ShownTrajectory } from '#shared/contract/trajectories.contract.ts';
import { formatDayLong } from '#shared/domain/day-format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { stepKey, wordOf } from '../chart/step-words.ts';
import { type ShownLanguage, useWordsIn } from './words-in.ts';

interface PartProps {
  shown: ShownTrajectory;
  language: ShownLanguage;
}

export function Goals({ shown, language }: PartProps) {
  const t = useWordsIn(language);
  return (
    <section>
      <h2>{t(($) => $.trajectories.shown.goals)}</h2>
      {shown.goals.length === 0 ? <p>{t(($) => $.trajectories.shown.noGoals)}</p> : null}
      <ul>
        {shown.goals.map(({ id, text, state }) => (
          <li key={id}>
            <bdi>{text}</bdi>
            {state === 'reached' ? <Sign word={t(($) => $.trajectories.shown.reached)} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the person does, and what the house does, apart: nobody has to look for their own part. */
export function Agreed({ shown, language }: PartProps) {
  const t = useWordsIn(language);
  const [theirs, ours] = [
    shown.actions.filter(({ ownerName }) => ownerName === null),
    shown.actions.filter(({ ownerName }) => ownerName !== null),
  ];
  return [
    { title: t(($) => $.trajectories.shown.youDo), actions: theirs },
    { title: t(($) => $.trajectories.shown.weDo), actions: ours },
  ].map(({ title, actions }) =>
    actions.length === 0 ? null : (
      <section key={title}>
        <h2>{title}</h2>
        <ul>
          {actions.map(({ id, text, ownerName, dueDay, state }) => (
            <li key={id}>
              <bdi>{text}</bdi>
              {state === 'done' ? (
                <Sign word={t(($) => $.trajectories.shown.did)} />
              ) : (
                <span className="shown-small">
                  {ownerName === null
                    ? t(($) => $.trajectories.shown.by, { day: formatDayLong(dueDay, language) })
                    : t(($) => $.trajectories.shown.byWho, {
                        name: ownerName,
                        day: formatDayLong(dueDay, language),
                      })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}

export function Meetings({ shown, language }: PartProps) {
  const t = useWordsIn(language);
  if (shown.appointments.length === 0) return null;
  return (
    <section>
      <h2>{t(($) => $.trajectories.shown.meet)}</h2>
      <ul>
        {shown.appointments.map(({ id, day, time, withWhom, place }) => (
          <li key={id}>
            {t(($) => $.trajectories.shown.at, { day: formatDayLong(day, language), time })}
            <span className="shown-small">
              <bdi>{[withWhom, place].filter((part) => part !== '').join(', ')}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How it goes, domain by domain, in words: where it began and where it is now. */
export function Changes({ shown, language }: PartProps) {
  const t = useWordsIn(language);
  const { first: firstWords, latest: latestWords } = shown.scales;
  const step = (scale: ScaleWords, domain: LifeDomain, value: number) =>
    wordOf(
      scale,
      domain,
      value,
      language,
      t(($) => $.trajectories.step[stepKey(value)]),
    );
  const known = shown.changes.filter(({ first, latest }) => first !== null || latest !== null);
  if (known.length === 0) return null;
  return (
    <section>
      <h2>{t(($) => $.trajectories.shown.how)}</h2>
      <ul>
        {known.map(({ domain, first, latest, change }) => (
          <li key={domain} data-change={change ?? undefined}>
            {t(($) => $.trajectories.domain[domain])}
            <span className="shown-small">
              {first !== null && latest !== null && first !== latest
                ? t(($) => $.trajectories.shown.from, {
                    step: step(firstWords, domain, first),
                    now: step(latestWords, domain, latest),
                  })
                : latest === null
                  ? step(firstWords, domain, first ?? 1)
                  : step(latestWords, domain, latest)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sign({ word }: { word: string }) {
  return (
    <span className="shown-sign">
      <Icon name="check" /> {word}
    </span>
  );
}
