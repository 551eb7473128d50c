import './merge.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Person } from '#shared/contract/people.contract.ts';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { usePersonLine } from '../person-line.ts';
import { useUndoMerge } from './merge-acts.ts';

/** Who else this person was registered as, with the way back, and who may be the same. Not there when there is neither. */
export function MergedCard({ person }: { person: Person }) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const { timeZone } = useStaffSession().house;
  const { undo, isPending } = useUndoMerge();
  const navigate = useNavigate();
  const line = usePersonLine();
  const merges = useQuery(orpc.merges.ofPerson.queryOptions({ input: { personId: person.id } })).data ?? [];
  const { id: personId, name, birthDate, phone, postcode, houseNumber } = person;
  const likely = useQuery(
    orpc.people.findDuplicates.queryOptions({
      input: { personId, name, birthDate, phone, postcode, houseNumber, cardNumber: null },
    }),
  ).data;
  const alike = (likely ?? []).filter((one) => one.level !== 'weak');
  if (merges.length === 0 && alike.length === 0) return null;
  return (
    <Card title={t(($) => $.people.merge.cardTitle)} icon="people">
      <ul className="merge-card">
        {alike.map((one) => (
          <li key={one.person.id}>
            <span>
              <bdi>{one.person.name || t(($) => $.people.nameless)}</bdi>
              <span className="duplicate-line">
                {t(($) => $.people.duplicate.levels[one.level])} · {line(one.person)}
              </span>
            </span>
            <Button
              size="small"
              onPress={() =>
                void navigate({ to: '/people/compare', search: { left: personId, right: one.person.id } })
              }
            >
              {t(($) => $.people.merge.compare)}
            </Button>
          </li>
        ))}
        {merges.map((merge, n) => (
          <li key={merge.mergeId}>
            <span>
              {t(($) => $.people.merge.was, { number: merge.absorbedNumber, name: merge.absorbedName })}
              <span className="duplicate-line">
                {[formatDayOf(merge.at, timeZone, i18n.language), merge.byName].filter(Boolean).join(' · ')}
              </span>
            </span>
            {/* The last one first: a chain is undone from its end. */}
            {n === 0 ? (
              <Button
                size="small"
                variant="quiet"
                icon="undo"
                isDisabled={isPending}
                onPress={() => undo(merge.mergeId)}
              >
                {t(($) => $.common.undo)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
