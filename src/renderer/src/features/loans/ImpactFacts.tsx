import { useQuery } from '@tanstack/react-query';
import type { Impact } from '#shared/contract/loans.contract.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Card } from '../../ui/Card.tsx';

/** How much a thing was used, and what that saved people. The definition is in docs/impact.md. */
export function ItemUse({ itemId }: { itemId: string }) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const { data } = useQuery(orpc.loans.impactOfItem.queryOptions({ input: { itemId } }));
  if (!data) return null;
  const { loans, daysOut, lastDay, savedCents } = data;
  const facts =
    loans === 0 || lastDay === null
      ? [t(($) => $.impact.use.never)]
      : [
          t(($) => $.impact.use.loans, { count: loans }),
          t(($) => $.impact.use.days, { count: daysOut }),
          t(($) => $.impact.use.last, { day: formatDay(lastDay, i18n.language) }),
          ...(savedCents > 0
            ? [t(($) => $.impact.use.saved, { amount: formatEuro(savedCents, i18n.language) })]
            : []),
        ];
  return (
    <Card title={t(($) => $.impact.use.title)} icon="loan">
      <ul className="impact-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        <WithoutValue impact={data} />
      </ul>
    </Card>
  );
}

/** What loans saved a person, as one calm line; nothing while there is nothing to say. */
export function PersonSaved({ personId }: { personId: string }) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const { data } = useQuery(orpc.loans.impactOfPerson.queryOptions({ input: { personId } }));
  if (!data || data.savedCents === 0) return null;
  return (
    <p className="impact-line">
      <strong>
        {t(($) => $.impact.person.saved, { amount: formatEuro(data.savedCents, i18n.language) })}
      </strong>{' '}
      ({t(($) => $.impact.person.loans, { count: data.loans })}
      {data.withoutValue > 0 ? `; ${t(($) => $.impact.withoutValue, { count: data.withoutValue })}` : ''})
    </p>
  );
}

function WithoutValue({ impact }: { impact: Impact }) {
  const { t } = useText();
  if (impact.withoutValue === 0) return null;
  return <li>{t(($) => $.impact.withoutValue, { count: impact.withoutValue })}</li>;
}
