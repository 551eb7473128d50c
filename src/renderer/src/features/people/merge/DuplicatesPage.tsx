import '../people.css';
import './merge.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DuplicatePair } from '#shared/contract/merges.contract.ts';
import type { Duplicate, PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Status, type Tone } from '../../../ui/Status.tsx';
import { reasonKeys } from '../duplicate-words.ts';
import { usePersonLine } from '../person-line.ts';
import { useVerdict } from './merge-acts.ts';

const levels = ['all', 'certain', 'strong', 'weak'] as const;
type Shown = (typeof levels)[number];
const tones: Record<Duplicate['level'], Tone> = { certain: 'danger', strong: 'attention', weak: 'info' };
/** Pairs on the page; the rest follows when these are done. */
const most = 50;

/** Persons who may be registered twice, the surest first: compare them, or say that they are two people. */
export function DuplicatesPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const [shown, setShown] = useState<Shown>('all');
  const query = useQuery(
    orpc.merges.pairs.queryOptions({
      input: { limit: most, ...(shown === 'all' ? {} : { level: shown }) },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <div className="people-page">
      <PageHeader
        title={t(($) => $.people.merge.listTitle)}
        subtitle={t(($) => $.people.merge.listWords)}
        back={<BackLink to="/people">{t(($) => $.people.title)}</BackLink>}
      />
      <RadioGroup<Shown>
        legend={t(($) => $.people.merge.show)}
        isInline
        options={levels.map((value) => ({
          value,
          label: value === 'all' ? t(($) => $.people.merge.all) : t(($) => $.people.duplicate.levels[value]),
        }))}
        value={shown}
        onChange={setShown}
      />
      {query.data ? <Pairs {...query.data} /> : <Awaiting query={query} />}
    </div>
  );
}

function Pairs({ pairs, total }: { pairs: readonly DuplicatePair[]; total: number }) {
  const { t } = useText();
  if (pairs.length === 0)
    return (
      <EmptyState icon="people" title={t(($) => $.people.merge.none)}>
        {t(($) => $.people.merge.noneWords)}
      </EmptyState>
    );
  return (
    <section aria-label={t(($) => $.people.merge.listTitle)}>
      <p className="people-count" aria-live="polite">
        {t(($) => $.people.merge.count, { count: total })}
      </p>
      <ul className="merge-pairs">
        {pairs.map((pair) => (
          <Pair key={`${pair.left.id} ${pair.right.id}`} pair={pair} />
        ))}
      </ul>
    </section>
  );
}

function Pair({ pair }: { pair: DuplicatePair }) {
  const { t } = useText();
  const navigate = useNavigate();
  const verdict = useVerdict();
  const { left, right, level } = pair;
  return (
    <li className="merge-pair">
      <Status tone={tones[level]} isFilled>
        {t(($) => $.people.duplicate.levels[level])}
      </Status>
      <div className="merge-pair-two">
        <Who person={left} />
        <Who person={right} />
      </div>
      <ul className="duplicate-reasons" aria-label={t(($) => $.people.duplicate.why)}>
        {reasonKeys(pair).map((key) => (
          <li key={key}>
            <Icon name="dot" size="1rem" /> {t(($) => $.people.duplicate.reasons[key])}
          </li>
        ))}
      </ul>
      <div className="merge-pair-acts">
        <Button
          size="small"
          icon="people"
          onPress={() => void navigate({ to: '/people/compare', search: { left: left.id, right: right.id } })}
        >
          {t(($) => $.people.merge.compare)}
        </Button>
        <Button size="small" variant="quiet" onPress={() => verdict.different(left.id, right.id)}>
          {t(($) => $.people.merge.two)}
        </Button>
      </div>
    </li>
  );
}

function Who({ person }: { person: PersonSummary }) {
  const { t } = useText();
  const line = usePersonLine();
  return (
    <p>
      <bdi className="duplicate-name">{person.name || t(($) => $.people.nameless)}</bdi>
      <span className="duplicate-line">{line(person)}</span>
    </p>
  );
}
