import { useText } from '../../../app/text.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PastBanner, PastButton } from '../past/PastBanner.tsx';
import { LastVisit } from '../visit/LastVisit.tsx';
import { ArticleLines } from './ArticleLines.tsx';
import { useLending } from './LendDesk.tsx';
import { LendLines } from './LendLines.tsx';
import { earlierOf, returnedOf } from './lend-state.ts';
import { OnTheCounter } from './OnTheCounter.tsx';
import { Earlier } from './Visit.tsx';

/** Nobody is open: the counter waits for a card or a thing. */
export function Waiting() {
  const { t } = useText();
  const { state } = useLending();
  const focusSearch = useFocusSearch();
  const returned = returnedOf(state);
  const isBusy =
    returned.length > 0 ||
    state.shown !== null ||
    state.notice !== null ||
    state.after !== null ||
    state.article !== null;
  return (
    <>
      <PageHeader
        icon="loan"
        title={t(($) => $.loans.title)}
        subtitle={t(($) => $.loans.how.subtitle)}
        actions={<PastButton />}
      />
      <PastBanner />
      <OnTheCounter />
      {isBusy ? null : <How />}
      <p className="lend-typed">
        {t(($) => $.loans.how.noCard)}{' '}
        <Button size="small" variant="quiet" icon="search" onPress={focusSearch}>
          {t(($) => $.loans.how.type)}
        </Button>
      </p>
      <ArticleLines />
      {returned.length === 0 ? null : (
        <Card
          isFlush
          icon="return"
          title={t(($) => $.loans.returned.title)}
          aside={<Badge>{returned.length}</Badge>}
        >
          <LendLines lines={returned} label={t(($) => $.loans.returned.title)} hasPerson />
        </Card>
      )}
      {state.lines.length === 0 ? <LastVisit /> : null}
      <Earlier lines={earlierOf(state)} />
    </>
  );
}

/** The three things that happen at the counter; it makes room as soon as something does. */
function How() {
  const { t } = useText();
  const steps: readonly [IconName, string, string][] = [
    ['card', t(($) => $.loans.how.card), t(($) => $.loans.how.cardMore)],
    ['loan', t(($) => $.loans.how.lend), t(($) => $.loans.how.lendMore)],
    ['return', t(($) => $.loans.how.back), t(($) => $.loans.how.backMore)],
  ];
  return (
    <ol className="lend-how" aria-label={t(($) => $.loans.how.title)}>
      {steps.map(([icon, title, more]) => (
        <li key={icon}>
          <span className="lend-how-picture">
            <Icon name={icon} size="2.5rem" />
          </span>
          <h2>{title}</h2>
          <p>{more}</p>
        </li>
      ))}
    </ol>
  );
}
