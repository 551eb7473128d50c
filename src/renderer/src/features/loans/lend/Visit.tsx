import { Link } from '@tanstack/react-router';
import { memo, useEffect, useState } from 'react';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../../app/text.ts';
import { afterDrawing } from '../../../client/after-drawing.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { shortcuts, useDeskKeys } from '../../../staff/desk-keys.ts';
import { isDialogOpen } from '../../../staff/dialog-open.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { VisitMoney } from '../../money/VisitMoney.tsx';
import { CollectorBar, CollectorButton } from '../collect/CollectorBar.tsx';
import { PastBanner, PastButton } from '../past/PastBanner.tsx';
import { PersonPanel } from '../visit/PersonPanel.tsx';
import { ArticleLines } from './ArticleLines.tsx';
import { useLendDesk, useLending } from './LendDesk.tsx';
import { LendLines } from './LendLines.tsx';
import { basketOf, earlierOf, returnedOf } from './lend-state.ts';
import { OnTheCounter } from './OnTheCounter.tsx';
import { StillHas } from './StillHas.tsx';

/** A person is open: what is handed over now, what came back, what that person still has. */
export function Visit({ person }: { person: PersonSummary }) {
  const { t } = useText();
  const { state } = useLending();
  const basket = basketOf(state);
  const returned = returnedOf(state);
  // Who it is stands there first; what is asked about them comes in the next picture, and nothing of who was here before.
  const [drawn, setDrawn] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    afterDrawing(() => {
      if (isHere) setDrawn(person.id);
    });
    return () => {
      isHere = false;
    };
  }, [person.id]);
  const isNew = drawn !== person.id;
  const counted = basket.filter((line) => !line.isUndone && line.loan.returnedAt === null).length;
  return (
    <>
      <VisitHeader person={person} />
      <PastBanner />
      <CollectorBar person={person} />
      <div className="lend">
        <div className="lend-main">
          <OnTheCounter />
          <Card
            isFlush
            icon="loan"
            title={t(($) => $.loans.basket.title)}
            aside={counted === 0 ? null : <Badge tone="done">{counted}</Badge>}
          >
            {basket.length === 0 ? (
              <EmptyState icon="scan" size="small" title={t(($) => $.loans.basket.empty)}>
                {t(($) => $.loans.basket.emptyHow)}
              </EmptyState>
            ) : (
              <LendLines lines={basket} label={t(($) => $.loans.basket.title)} />
            )}
          </Card>
          <ArticleLines />
          {returned.length === 0 ? null : (
            <Card
              isFlush
              icon="return"
              title={t(($) => $.loans.returned.title)}
              aside={<Badge>{returned.length}</Badge>}
            >
              <LendLines lines={returned} label={t(($) => $.loans.returned.title)} />
            </Card>
          )}
        </div>
        <div className="lend-side">
          {isNew ? null : (
            <>
              <PersonPanel key={`panel ${person.id}`} personId={person.id} />
              <VisitMoney key={`money ${person.id}`} personId={person.id} />
              <StillHas key={person.id} personId={person.id} leaveOut={basket.map((line) => line.loan.id)} />
              <Earlier lines={earlierOf(state)} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** Who stands here; drawn again for another person, not for another thing. */
const VisitHeader = memo(function VisitHeader({ person }: { person: PersonSummary }) {
  return (
    <PageHeader
      icon="person"
      title={person.name || person.number}
      subtitle={subtitleOf(person)}
      actions={<VisitActions person={person} />}
    />
  );
});

function VisitActions({ person }: { person: PersonSummary }) {
  const { t } = useText();
  const { closePerson } = useLendDesk();
  const focusSearch = useFocusSearch();
  const finish = () => {
    closePerson();
    focusSearch();
  };
  useDeskKeys({ finish }, isDialogOpen);
  return (
    <>
      <CollectorButton person={person} />
      <PastButton />
      <Link className="lend-link" to="/people/$personId" params={{ personId: person.id }}>
        {t(($) => $.loans.visit.page)}
      </Link>
      <KeyHint keys={shortcuts.finish.keys} />
      <Button icon="check" keyShortcuts={shortcuts.finish.aria} onPress={finish}>
        {t(($) => $.loans.visit.done)}
      </Button>
    </>
  );
}

/** What this screen did for others: folded away, with its undo. */
export function Earlier({ lines }: { lines: Parameters<typeof LendLines>[0]['lines'] }) {
  const { t } = useText();
  if (lines.length === 0) return null;
  return (
    <details className="lend-earlier">
      <summary>{t(($) => $.loans.earlierHere, { count: lines.length })}</summary>
      <LendLines lines={lines} label={t(($) => $.loans.earlierHere, { count: lines.length })} hasPerson />
    </details>
  );
}

const subtitleOf = ({ name, number, birthYear, town }: PersonSummary): string =>
  [name === '' ? null : number, birthYear, town].filter((part) => part !== null && part !== '').join(' · ');
