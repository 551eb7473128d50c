import '../people.css';
import './merge.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type MergedField, mergedFields } from '#shared/contract/merge-words.ts';
import type { Comparison } from '#shared/contract/merges.contract.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Status } from '../../../ui/Status.tsx';
import { reasonKeys } from '../duplicate-words.ts';
import { CompareFields } from './CompareFields.tsx';
import { CompareHeld } from './CompareHeld.tsx';
import { useMerge, useVerdict } from './merge-acts.ts';
import { firstRegistered, type Side, sides, startingChoices } from './merge-choices.ts';

/** Two persons side by side: what each field becomes, what both have, and the two answers. */
export function ComparePage() {
  const { left, right } = useSearch({ from: '/people/compare' });
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(
    orpc.merges.compare.queryOptions({ input: { leftId: left ?? '', rightId: right ?? '' } }),
  );
  return (
    <div className="people-page">
      <PageHeader
        title={t(($) => $.people.merge.title)}
        subtitle={t(($) => $.people.merge.words)}
        back={<BackLink to="/people/duplicates">{t(($) => $.people.merge.listTitle)}</BackLink>}
      />
      {query.data ? (
        <Compared key={`${left} ${right}`} comparison={query.data} />
      ) : (
        <Awaiting query={query} />
      )}
    </div>
  );
}

function Compared({ comparison }: { comparison: Comparison }) {
  const { t } = useText();
  const navigate = useNavigate();
  const verdict = useVerdict();
  const merge = useMerge();
  const [mergeId] = useState(newId);
  const [kept, setKept] = useState<Side>(() => firstRegistered(comparison));
  const [choices, setChoices] = useState(() => startingChoices(comparison));
  const [home, setHome] = useState<Side | null>(null);
  const [isAsked, setAsked] = useState(false);
  const other = kept === 'left' ? 'right' : 'left';
  const needsHome = comparison.householdsClash && home === null;
  const send = () => {
    setAsked(true);
    if (needsHome) return;
    const [stays, goes] = [comparison[kept].person, comparison[other].person];
    merge.mutate({
      mergeId,
      keptId: stays.id,
      absorbedId: goes.id,
      keptRevision: stays.revision,
      absorbedRevision: goes.revision,
      fromAbsorbed: mergedFields.filter((field: MergedField) => choices[field] === other),
      householdOf: comparison.householdsClash && home !== null ? (home === kept ? 'kept' : 'absorbed') : null,
    });
  };
  return (
    <div className="merge">
      <p className="merge-why">
        {comparison.level === null ? null : (
          <Status tone={comparison.level === 'weak' ? 'info' : 'attention'}>
            {t(($) => $.people.duplicate.levels[comparison.level ?? 'weak'])}
          </Status>
        )}
        {reasonKeys({ level: comparison.level ?? 'weak', reasons: comparison.reasons }).map((key) => (
          <span key={key}>{t(($) => $.people.duplicate.reasons[key])}</span>
        ))}
        {comparison.judgedDifferent ? (
          <Status tone="info">{t(($) => $.people.merge.judgedTwo)}</Status>
        ) : null}
      </p>
      <RadioGroup<Side>
        legend={t(($) => $.people.merge.keep)}
        hint={t(($) => $.people.merge.keepHint)}
        isInline
        options={sides.map((side) => ({ value: side, label: comparison[side].person.number }))}
        value={kept}
        onChange={setKept}
      />
      <CompareFields comparison={comparison} choices={choices} onChange={setChoices} />
      <CompareHeld comparison={comparison} />
      {comparison.householdsClash ? (
        <RadioGroup<Side>
          legend={t(($) => $.people.merge.home)}
          hint={t(($) => $.people.merge.homeHint)}
          error={isAsked && needsHome ? t(($) => $.people.merge.homeNeeded) : undefined}
          options={sides.map((side) => ({
            value: side,
            label: t(($) => $.people.merge.homeOf, {
              number: comparison[side].person.number,
              names: comparison[side].household?.names.join(', ') || t(($) => $.people.merge.alone),
            }),
          }))}
          value={home}
          onChange={setHome}
        />
      ) : null}
      {merge.error ? <FailurePanel error={merge.error} /> : null}
      <div className="merge-acts">
        <Button
          variant="primary"
          icon="check"
          isPending={merge.isPending}
          pendingLabel={t(($) => $.common.working)}
          onPress={send}
        >
          {t(($) => $.people.merge.act)}
        </Button>
        <Button
          onPress={() =>
            verdict.different(
              comparison.left.person.id,
              comparison.right.person.id,
              () => void navigate({ to: '/people/duplicates' }),
            )
          }
        >
          {t(($) => $.people.merge.two)}
        </Button>
        <p className="merge-hint">{t(($) => $.people.merge.undoHint)}</p>
      </div>
    </div>
  );
}
