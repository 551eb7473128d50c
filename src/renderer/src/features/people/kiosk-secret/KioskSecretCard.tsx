import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KioskSecretState } from '#shared/contract/mine.contract.ts';
import type { Person } from '#shared/contract/people.contract.ts';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Status } from '../../../ui/Status.tsx';
import { ChooseSecret } from './ChooseSecret.tsx';
import { RemoveSecret } from './RemoveSecret.tsx';

/** Whether somebody has a secret for the kiosk: chosen, replaced or taken away here. Its digits are shown nowhere. */
export function KioskSecretCard({ person }: { person: Person }) {
  const { t } = useText();
  const { orpc } = useApi();
  const [open, setOpen] = useState<'choose' | 'remove' | null>(null);
  const { data } = useQuery(orpc.mine.secretOf.queryOptions({ input: { personId: person.id } }));
  if (!data) return null;
  const hasCard = person.cards.some((card) => card.endedAt === null);
  const isSet = data.setAt !== null;
  const close = () => setOpen(null);
  return (
    <Card title={t(($) => $.people.kioskSecret.title)} icon="kiosk">
      <State state={data} hasCard={hasCard} />
      <div className="merge-acts">
        {hasCard ? (
          <Button size="small" onPress={() => setOpen('choose')}>
            {isSet ? t(($) => $.people.kioskSecret.replace) : t(($) => $.people.kioskSecret.set)}
          </Button>
        ) : null}
        {isSet ? (
          <Button size="small" variant="quiet" onPress={() => setOpen('remove')}>
            {t(($) => $.people.kioskSecret.remove)}
          </Button>
        ) : null}
      </div>
      {open === 'choose' ? <ChooseSecret person={person} onClose={close} /> : null}
      {open === 'remove' ? <RemoveSecret person={person} onClose={close} /> : null}
    </Card>
  );
}

function State({ state, hasCard }: { state: KioskSecretState; hasCard: boolean }) {
  const { t, i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const { setAt, setByName, isStopped, isOffered } = state;
  const day = setAt === null ? '' : formatDayOf(setAt, timeZone, i18n.language);
  return (
    <>
      <p>
        {setAt === null
          ? t(($) => $.people.kioskSecret[hasCard ? 'none' : 'noCard'])
          : setByName === null
            ? t(($) => $.people.kioskSecret.sinceNobody, { day })
            : t(($) => $.people.kioskSecret.since, { day, name: setByName })}
      </p>
      {isStopped ? (
        <p>
          <Status tone="attention">{t(($) => $.people.kioskSecret.stopped)}</Status>
        </p>
      ) : null}
      {isOffered ? null : (
        <p>
          <Status tone="neutral">{t(($) => $.people.kioskSecret.off)}</Status>
        </p>
      )}
    </>
  );
}
