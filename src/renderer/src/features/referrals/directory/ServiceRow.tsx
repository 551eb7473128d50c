import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DirectoryService } from '#shared/contract/directory.contract.ts';
import type { ServiceCapacity } from '#shared/contract/referral-words.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { Status, type Tone } from '../../../ui/Status.tsx';
import { themeName, useThemes } from '../../intake/themes.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { ServiceDialog } from './ServiceDialog.tsx';

const tones: Record<ServiceCapacity, Tone> = {
  open: 'done',
  waitingList: 'attention',
  full: 'attention',
  unknown: 'neutral',
};

interface ServiceRowProps {
  service: DirectoryService;
  mayChange: boolean;
}

/** One service: who, what for, how to reach them, and whether that is still true. */
export function ServiceRow({ service, mayChange }: ServiceRowProps) {
  const { i18n } = useText();
  const [isOpen, setOpen] = useState(false);
  const themes = useThemes()
    .filter(({ id }) => service.themeIds.includes(id))
    .map((theme) => themeName(theme, i18n.language));
  const address = [service.street, [service.postcode, service.town].join(' ').trim()]
    .filter((text) => text !== '')
    .join(', ');
  const reach = [address, service.phone, service.email].filter((text) => text !== '');
  const words = [service.opening, service.cost, service.eligibility].filter((text) => text !== '');
  return (
    <li className="question-row service-row" data-error={service.active ? undefined : ''}>
      <div className="line-what">
        <p className="line-topic">
          <Link to="/directory/$serviceId" params={{ serviceId: service.id }}>
            <bdi>{titleOf(service)}</bdi>
          </Link>
        </p>
        <p className="line-flags">
          {reach.map((text) => (
            <bdi key={text}>{text}</bdi>
          ))}
        </p>
        {words.length === 0 ? null : <p className="question-note">{words.join(' · ')}</p>}
        <p className="line-flags">{themes.join(' · ')}</p>
      </div>
      <div className="line-when">
        <ServiceState service={service} />
        <Checked service={service} />
      </div>
      <div className="line-acts">
        {mayChange ? <ServiceActs service={service} onEdit={() => setOpen(true)} /> : null}
      </div>
      {isOpen ? <ServiceDialog service={service} onClose={() => setOpen(false)} /> : null}
    </li>
  );
}

/** Whether there is room, or why nobody can be referred to it. */
export function ServiceState({ service: { active, status, capacity } }: { service: DirectoryService }) {
  const { t } = useText();
  if (!active) return <Status tone="neutral">{t(($) => $.referrals.services.isAside)}</Status>;
  if (status !== 'active') return <Status tone="danger">{t(($) => $.referrals.status[status])}</Status>;
  return <Status tone={tones[capacity]}>{t(($) => $.referrals.capacity[capacity])}</Status>;
}

export const titleOf = ({ organisation, name }: DirectoryService): string =>
  name === '' ? organisation : `${organisation} – ${name}`;

export function Checked({ service: { mustCheck, checkedOn } }: { service: DirectoryService }) {
  const { t } = useText();
  const day = useDayWords();
  if (mustCheck)
    return (
      <p>
        <Status tone="attention">
          {t(($) =>
            checkedOn === null ? $.referrals.services.neverChecked : $.referrals.services.mustCheck,
          )}
        </Status>
      </p>
    );
  return <p>{t(($) => $.referrals.services.checkedDay, { day: day(checkedOn ?? '') })}</p>;
}

export function ServiceActs({ service, onEdit }: { service: DirectoryService; onEdit: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const name = titleOf(service);
  const serviceId = service.id;
  type One = { commandId: string; serviceId: string };
  const check = useAct(
    (input: One) => client.directory.markChecked(input),
    () => say(t(($) => $.referrals.services.saidChecked)),
  );
  const back = useAct(
    (input: One) => client.directory.bringBack(input),
    () => say(t(($) => $.referrals.services.saidBack, { name })),
  );
  const aside = useAct(
    (input: One) => client.directory.setAside(input),
    () =>
      say(
        t(($) => $.referrals.services.saidAside, { name }),
        () => back.mutate({ serviceId }),
      ),
  );
  return (
    <>
      <Button size="small" aria-label={t(($) => $.referrals.services.editNamed, { name })} onPress={onEdit}>
        {t(($) => $.common.edit)}
      </Button>
      <MenuButton
        label={`${t(($) => $.referrals.one.more)}: ${name}`}
        isIconOnly
        actions={[
          {
            id: 'check',
            label: t(($) => $.referrals.services.markChecked),
            onPress: () => check.mutate({ serviceId }),
          },
          service.active
            ? {
                id: 'aside',
                label: t(($) => $.referrals.services.setAside),
                onPress: () => aside.mutate({ serviceId }),
              }
            : {
                id: 'back',
                label: t(($) => $.referrals.services.bringBack),
                onPress: () => back.mutate({ serviceId }),
              },
        ]}
      />
    </>
  );
}
