import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Person, PersonReach } from '#shared/contract/people.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { useKeptState } from '../../../staff/form/kept.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DefinitionList } from '../../../ui/DefinitionList.tsx';
import { Status } from '../../../ui/Status.tsx';
import { languageNames } from '../spoken-languages.ts';
import { ReachDialog } from './ReachDialog.tsx';

/** How a person wants to be reached: what to read before calling or writing. For the front desk. */
export function ReachCard({ person }: { person: Person }) {
  const { t } = useText();
  const { orpc } = useApi();
  const [isOpen, setOpen] = useKeptState(`reach.${person.id}`, false);
  const query = useQuery(orpc.people.reach.queryOptions({ input: { personId: person.id } }));
  if (person.limited) return null;
  return (
    <Card
      title={t(($) => $.people.reach.title)}
      icon="phone"
      aside={
        <Button
          size="small"
          variant="quiet"
          icon="edit"
          aria-label={`${t(($) => $.common.edit)}: ${t(($) => $.people.reach.title)}`}
          onPress={() => setOpen(true)}
        >
          {t(($) => $.common.edit)}
        </Button>
      }
    >
      {query.data ? <ReachFacts reach={query.data} /> : <Awaiting query={query} />}
      {query.data && isOpen ? (
        <ReachDialog person={person} reach={query.data} onClose={() => setOpen(false)} />
      ) : null}
    </Card>
  );
}

function ReachFacts({ reach }: { reach: PersonReach }) {
  const { t, i18n } = useText();
  if (reach.revision === 0) return <p className="person-missing">{t(($) => $.people.missing.notAsked)}</p>;
  const { channels, moments, mayLeaveMessage, writtenLanguage, interpreter } = reach;
  const names = writtenLanguage === null ? null : languageNames(writtenLanguage, i18n.language);
  const lines: { id: string; term: string; value: ReactNode }[] = [
    { id: 'how', term: t(($) => $.people.reach.how), value: <Channels channels={channels} /> },
  ];
  if (mayLeaveMessage !== null)
    lines.push({
      id: 'message',
      term: t(($) => $.people.reach.message),
      value: mayLeaveMessage ? t(($) => $.people.reach.messageYes) : t(($) => $.people.reach.messageNo),
    });
  if (moments.length > 0)
    lines.push({
      id: 'when',
      term: t(($) => $.people.reach.when),
      value: moments.map((moment) => t(($) => $.people.reach.moments[moment])).join(', '),
    });
  if (names !== null)
    lines.push({ id: 'write', term: t(($) => $.people.reach.written), value: names.here ?? names.own });
  if (interpreter !== null)
    lines.push({
      id: 'interpreter',
      term: t(($) => $.people.reach.interpreter),
      value: t(($) => $.people.reach.levels[interpreter]),
    });
  return <DefinitionList items={lines} />;
}

function Channels({ channels }: { channels: PersonReach['channels'] }) {
  const { t } = useText();
  if (channels === null) return <span className="person-missing">{t(($) => $.people.missing.notAsked)}</span>;
  if (channels.length === 0) return <Status tone="attention">{t(($) => $.people.reach.notAtAll)}</Status>;
  const words = channels.map((one) => t(($) => $.people.reach.channels[one])).join(', ');
  return (
    <>
      <p>{words}</p>
      {channels.includes('call') ? null : (
        <Status tone="attention">{t(($) => $.people.reach.noCalls)}</Status>
      )}
    </>
  );
}
