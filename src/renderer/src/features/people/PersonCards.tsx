import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person, Card as PersonCard } from '#shared/contract/people.contract.ts';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Status } from '../../ui/Status.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { GiveCard } from './GiveCard.tsx';

/** The cards of a person: those in use, those that ended, and a new one to give. */
export function PersonCards({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [isGiving, setGiving] = useState(false);
  const [ending, setEnding] = useState<PersonCard | null>(null);
  const inUse = person.cards.filter((card) => card.endedAt === null);
  const ended = person.cards.filter((card) => card.endedAt !== null);
  return (
    <Card
      title={t(($) => $.people.cards.title)}
      icon="card"
      aside={
        mayChange && !isGiving ? (
          <Button size="small" variant="quiet" icon="plus" onPress={() => setGiving(true)}>
            {t(($) => $.people.cards.give)}
          </Button>
        ) : null
      }
    >
      <div className="person-cards">
        {inUse.length === 0 && !isGiving ? (
          <p className="person-missing">{t(($) => $.people.cards.none)}</p>
        ) : null}
        <ul className="person-card-list">
          {inUse.map((card) => (
            <CardRow key={card.id} card={card}>
              {mayChange ? (
                <div className="person-card-acts">
                  {card.kind === 'house' ? (
                    <IconButton
                      size="small"
                      icon="print"
                      label={t(($) => $.labels.printCard)}
                      onPress={() => void navigate({ to: '/labels', search: { person: person.id } })}
                    />
                  ) : null}
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t(($) => $.people.cards.endOf, { card: card.maskedNumber })}
                    onPress={() => setEnding(card)}
                  >
                    {t(($) => $.people.cards.end)}
                  </Button>
                </div>
              ) : null}
            </CardRow>
          ))}
        </ul>
        {isGiving ? <GiveCard person={person} onDone={() => setGiving(false)} /> : null}
        {ended.length > 0 ? (
          <details className="person-cards-ended">
            <summary>{t(($) => $.people.cards.ended, { count: ended.length })}</summary>
            <ul className="person-card-list">
              {ended.map((card) => (
                <CardRow key={card.id} card={card} />
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {ending === null ? null : <EndCard person={person} card={ending} onDone={() => setEnding(null)} />}
    </Card>
  );
}

function CardRow({ card, children }: { card: PersonCard; children?: React.ReactNode }) {
  const { t, i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const given = formatDayOf(card.givenAt, timeZone, i18n.language);
  return (
    <li className="person-card" data-ended={card.endedAt === null ? undefined : ''}>
      <Icon name="card" />
      <div>
        <p className="person-card-number num">{card.maskedNumber}</p>
        <p className="person-card-line">
          {card.endedAt === null
            ? t(($) => $.people.cards.since, { kind: t(($) => $.people.cards.kinds[card.kind]), day: given })
            : t(($) => $.people.cards.fromTo, {
                kind: t(($) => $.people.cards.kinds[card.kind]),
                from: given,
                to: formatDayOf(card.endedAt, timeZone, i18n.language),
              })}
        </p>
      </div>
      {card.endedAt === null ? children : <Status tone="neutral">{t(($) => $.people.cards.isEnded)}</Status>}
    </li>
  );
}

interface EndCardProps {
  person: Person;
  card: PersonCard;
  onDone: () => void;
}

/** Asks first: a card that ended works nowhere any more, and its time on this person is over for good. */
function EndCard({ person, card, onDone }: EndCardProps) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const end = useCommand(
    (input: Parameters<typeof client.people.endCard>[0]) => client.people.endCard(input),
    {
      onSuccess() {
        toast.show({ tone: 'done', text: t(($) => $.people.cards.saidEnded, { card: card.maskedNumber }) });
        onDone();
      },
      onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
    },
  );
  return (
    <Dialog
      isOpen
      isAlert
      size="small"
      onOpenChange={onDone}
      title={t(($) => $.people.cards.endTitle)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onDone}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="danger"
            isPending={end.isPending}
            pendingLabel={t(($) => $.common.working)}
            onPress={() => end.mutate({ personId: person.id, cardId: card.id })}
          >
            {t(($) => $.people.cards.end)}
          </Button>
        </>
      }
    >
      <p>{t(($) => $.people.cards.endWords, { card: card.maskedNumber })}</p>
    </Dialog>
  );
}
