import '../../households/households.css';
import '../zones.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '#shared/contract/people.contract.ts';
import { isCounterRole } from '#shared/contract/roles.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { savePdf } from '../../reminders/save-pdf.ts';
import { useSay } from '../../upkeep/acts.ts';
import { GroundDialog } from './GroundDialog.tsx';
import { GroundLine } from './GroundLine.tsx';
import { usePrivacyActs } from './privacy-acts.ts';
import { ToldDialog } from './ToldDialog.tsx';

/** What a person was told about their data, and the ground for each use. */
export function PrivacyCard({ person }: { person: Person }) {
  const { role } = useStaffSession().account;
  const mayRead = isCounterRole(role) || role === 'coordinator';
  return mayRead && !person.limited ? <Known personId={person.id} mayWrite={role !== 'coordinator'} /> : null;
}

function Known({ personId, mayWrite }: { personId: string; mayWrite: boolean }) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const day = useDayWords();
  const acts = usePrivacyActs();
  const [open, setOpen] = useState<'told' | 'ground' | null>(null);
  const query = useQuery(orpc.privacy.ofPerson.queryOptions({ input: { personId } }));
  const print = usePrint(personId);
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const title = t(($) => $.zones.privacy.title);
  if (!query.data)
    return (
      <Card title={title} icon="note">
        <Awaiting query={query} />
      </Card>
    );
  const { current, isInformed, shown, grounds } = query.data;
  const close = () => setOpen(null);
  return (
    <Card title={title} icon="note">
      <div className="zones-stack">
        {current === null ? (
          <p className="zones-quiet">{t(($) => $.zones.privacy.noNotice)}</p>
        ) : (
          <Status tone={isInformed ? 'done' : 'attention'}>
            {t(($) => (isInformed ? $.zones.privacy.informed : $.zones.privacy.notInformed))}
          </Status>
        )}
        <ul className="zones-list">
          {shown.slice(0, 3).map((one) => {
            const words = t(($) => $.zones.privacy.shownLine, {
              version: one.version,
              language: languages.of(one.language) ?? one.language,
              way: t(($) => $.zones.privacy.ways[one.way]),
              day: day(one.day),
            });
            return (
              <li key={one.id} className="zones-line">
                <span>{words}</span>
                {mayWrite && one.canUndo ? (
                  <Button
                    size="small"
                    variant="quiet"
                    icon="undo"
                    aria-label={t(($) => $.zones.privacy.undoOf, { what: words })}
                    onPress={() => acts.undoShow(one.id)}
                  >
                    {t(($) => $.zones.privacy.undo)}
                  </Button>
                ) : null}
              </li>
            );
          })}
        </ul>
        {grounds.length === 0 ? (
          <p className="zones-quiet">{t(($) => $.zones.privacy.noGrounds)}</p>
        ) : (
          <ul className="zones-list">
            {grounds
              .filter(({ end }) => end !== 'replaced')
              .map((ground) => (
                <GroundLine key={ground.id} ground={ground} mayWrite={mayWrite} />
              ))}
          </ul>
        )}
        <div className="zones-acts">
          {mayWrite && current ? (
            <Button size="small" icon="check" onPress={() => setOpen('told')}>
              {t(($) => $.zones.privacy.told)}
            </Button>
          ) : null}
          {mayWrite ? (
            <Button size="small" icon="plus" onPress={() => setOpen('ground')}>
              {t(($) => $.zones.privacy.ground)}
            </Button>
          ) : null}
          {current ? (
            <Button size="small" variant="quiet" icon="print" onPress={print}>
              {t(($) => $.zones.privacy.print)}
            </Button>
          ) : null}
        </div>
      </div>
      {open === 'told' && current ? (
        <ToldDialog personId={personId} current={current} onClose={close} />
      ) : null}
      {open === 'ground' ? <GroundDialog personId={personId} onClose={close} /> : null}
    </Card>
  );
}

function usePrint(personId: string): () => void {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const today = useHouseDay();
  const say = useSay();
  return () => {
    client.privacy.pdf({ personId }).then(
      ({ base64 }) => {
        const file = savePdf(
          t(($) => $.zones.privacy.file),
          today,
          base64,
        );
        return say(t(($) => $.zones.privacy.printed, { file }));
      },
      (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) }),
    );
  };
}
