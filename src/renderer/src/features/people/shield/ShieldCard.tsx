import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DefinitionList } from '../../../ui/DefinitionList.tsx';
import { LiftShield, ShieldDialog, ShieldReaders } from './ShieldDialogs.tsx';

/** Whether a person is shielded, why, and who may know of them. For whoever keeps the register; others see nothing of it. */
export function ShieldCard({ person }: { person: { id: string; name: string; limited: boolean } }) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const { timeZone } = useStaffSession().house;
  const [open, setOpen] = useState<'set' | 'readers' | 'lift' | null>(null);
  const query = useQuery(orpc.restrictions.ofPerson.queryOptions({ input: { personId: person.id } }));
  if (query.data === undefined || person.limited) return null;
  const shield = query.data;
  const close = () => setOpen(null);
  return (
    <Card
      title={t(($) => $.people.shield.title)}
      icon="lock"
      aside={
        shield === null ? (
          <Button size="small" variant="quiet" onPress={() => setOpen('set')}>
            {t(($) => $.people.shield.set)}
          </Button>
        ) : null
      }
    >
      {shield === null ? (
        <p className="merge-hint">{t(($) => $.people.shield.not)}</p>
      ) : (
        <>
          <DefinitionList
            items={[
              { id: 'why', term: t(($) => $.people.shield.reason), value: shield.reason },
              {
                id: 'who',
                term: t(($) => $.people.shield.readers),
                value: shield.readers.map((one) => one.name).join(', '),
              },
              {
                id: 'since',
                term: t(($) => $.people.shield.since),
                value: [formatDayOf(shield.setAt, timeZone, i18n.language), shield.setByName]
                  .filter(Boolean)
                  .join(' · '),
              },
            ]}
          />
          <div className="merge-acts">
            <Button size="small" onPress={() => setOpen('readers')}>
              {t(($) => $.people.shield.change)}
            </Button>
            <Button size="small" variant="quiet" onPress={() => setOpen('lift')}>
              {t(($) => $.people.shield.lift)}
            </Button>
          </div>
        </>
      )}
      {open === 'set' ? <ShieldDialog personId={person.id} onClose={close} /> : null}
      {open === 'readers' && shield ? <ShieldReaders shield={shield} onClose={close} /> : null}
      {open === 'lift' && shield ? <LiftShield shield={shield} onClose={close} /> : null}
    </Card>
  );
}
