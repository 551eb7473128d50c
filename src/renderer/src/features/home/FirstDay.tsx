import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { placesFor } from '../../staff/navigation.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** A house without a single thing has nothing to lend yet: it is helped on its way instead. */
export function useIsFirstDay(): boolean {
  const { orpc } = useApi();
  const items = useQuery(orpc.catalog.listItems.queryOptions({ input: { limit: 1 } }));
  return items.data?.total === 0;
}

/** The first steps of a new house, in the order that works; what is done is ticked off. */
export function FirstDay() {
  const { t } = useText();
  const { orpc } = useApi();
  const { account } = useStaffSession();
  const mayImport = placesFor(account.role).some(({ key }) => key === 'import');
  const initiatives = useQuery(orpc.catalog.house.queryOptions());
  return (
    <Card icon="house" title={t(($) => $.staff.today.first.title)}>
      <p className="today-quiet">{t(($) => $.staff.today.first.intro)}</p>
      <ol className="first-day">
        <Step
          isDone={(initiatives.data?.length ?? 0) > 0}
          title={t(($) => $.staff.today.first.initiatives)}
          text={t(($) => $.staff.today.first.initiativesHow)}
        >
          <Link to="/initiatives">{t(($) => $.staff.places.initiatives)}</Link>
        </Step>
        <Step
          isDone={false}
          title={t(($) => $.staff.today.first.things)}
          text={t(($) => (mayImport ? $.staff.today.first.thingsHow : $.staff.today.first.thingsAsk))}
        >
          {mayImport ? <Link to="/import">{t(($) => $.staff.today.first.import)}</Link> : null}
          <Link to="/things">{t(($) => $.staff.today.first.addThings)}</Link>
        </Step>
        <Step
          isDone={false}
          title={t(($) => $.staff.today.first.people)}
          text={t(($) => $.staff.today.first.peopleHow)}
        >
          <Link to="/people/new">{t(($) => $.staff.palette.newPerson)}</Link>
        </Step>
      </ol>
    </Card>
  );
}

interface StepProps {
  isDone: boolean;
  title: string;
  text: string;
  children: ReactNode;
}

function Step({ isDone, title, text, children }: StepProps) {
  const { t } = useText();
  return (
    <li data-done={isDone ? '' : undefined}>
      <span className="first-day-mark">
        {isDone ? <Icon name="check" label={t(($) => $.staff.today.first.done)} /> : null}
      </span>
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
        <p className="first-day-links">{children}</p>
      </div>
    </li>
  );
}
