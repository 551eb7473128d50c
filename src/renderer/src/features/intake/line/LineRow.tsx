import type { ReactNode } from 'react';
import type { Ticket } from '#shared/contract/tickets.contract.ts';
import { ticketText } from '#shared/domain/number-series.ts';
import { useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Status } from '../../../ui/Status.tsx';
import { languageNames } from '../../people/spoken-languages.ts';
import type { LineActs } from './line-acts.ts';
import { useMinutesSince } from './waited.ts';

export interface LineRowProps {
  ticket: Ticket;
  acts: LineActs;
  pointId: string | null;
  onChange: (ticket: Ticket) => void;
  onHandOver: (ticket: Ticket) => void;
  onRegister: (ticket: Ticket) => void;
}

/** One visitor with a number: what they come for, which language, how long already, and what can be done. */
export function LineRow(props: LineRowProps) {
  const { ticket } = props;
  const { t } = useText();
  return (
    <li className="line-row" data-state={ticket.state}>
      <span className="line-number num">
        <span className="visually-hidden">{t(($) => $.intake.line.number)} </span>
        {ticketText(ticket.number)}
      </span>
      <div className="line-what">
        <p className="line-topic">
          {ticket.themeName ?? t(($) => $.intake.topic[ticket.topic])}
          {ticket.callName === '' ? null : (
            <>
              {' · '}
              <bdi>{ticket.callName}</bdi>
            </>
          )}
        </p>
        <p className="line-flags">
          <Flags ticket={ticket} />
        </p>
        {ticket.note === '' ? null : <p className="line-note">{ticket.note}</p>}
      </div>
      <div className="line-when">
        <When ticket={ticket} />
      </div>
      <div className="line-acts">
        <Acts {...props} />
      </div>
    </li>
  );
}

function Flags({ ticket }: { ticket: Ticket }) {
  const { t, i18n } = useText();
  const parts: ReactNode[] = [];
  if (ticket.urgency !== 'calm')
    parts.push(
      <Status key="urgency" tone={ticket.urgency === 'now' ? 'danger' : 'attention'}>
        {t(($) => $.intake.urgency[ticket.urgency])}
      </Status>,
    );
  if (ticket.language !== null)
    parts.push(
      <Status key="language" tone="neutral" icon="globe">
        {languageNames(ticket.language, i18n.language).here ??
          languageNames(ticket.language, i18n.language).own}
      </Status>,
    );
  if (ticket.interpreter)
    parts.push(
      <Status key="interpreter" tone="info">
        {t(($) => $.intake.interpreter)}
      </Status>,
    );
  if (ticket.person !== null)
    parts.push(
      <Status key="person" tone="neutral" icon="person">
        {ticket.person.name || ticket.person.number}
      </Status>,
    );
  if (ticket.forName !== null)
    parts.push(
      <Status key="for" tone="accent" icon="person">
        {t(($) => $.intake.line.keptFor, { name: ticket.forName ?? '' })}
      </Status>,
    );
  parts.push(<Badge key="audience">{t(($) => $.intake.audience[ticket.audience])}</Badge>);
  return parts;
}

function When({ ticket }: { ticket: Ticket }) {
  const { t } = useText();
  const waited = useMinutesSince(ticket.arrivedAt);
  const called = useMinutesSince(ticket.calledAt ?? ticket.arrivedAt);
  switch (ticket.state) {
    case 'waiting':
      return t(($) => $.intake.line.waits, { count: waited });
    case 'called':
      return (
        <>
          <strong>{ticket.pointName}</strong>
          <br />
          {t(($) => $.intake.line.calledSince, { count: called })}
        </>
      );
    case 'taken':
      return ticket.byName === null
        ? t(($) => $.intake.line.helped)
        : t(($) => $.intake.line.helpedBy, { name: ticket.byName });
    default:
      return t(($) => $.intake.state[ticket.state]);
  }
}

function Acts(props: LineRowProps) {
  const { ticket, acts, pointId, onChange, onHandOver, onRegister } = props;
  const { t } = useText();
  const { id, number } = ticket;
  const small = (label: string, onPress: () => void, variant?: 'primary' | 'quiet') => (
    <Button
      key={label}
      size="small"
      {...(variant ? { variant } : {})}
      aria-label={t(($) => $.intake.line.actOn, { act: label, number: ticketText(number) })}
      onPress={onPress}
    >
      {label}
    </Button>
  );
  switch (ticket.state) {
    case 'waiting':
      return (
        <>
          {pointId === null
            ? null
            : small(
                t(($) => $.intake.act.call),
                () => acts.call(id, pointId),
              )}
          {small(
            t(($) => $.intake.act.change),
            () => onChange(ticket),
            'quiet',
          )}
          {small(
            t(($) => $.intake.act.leave),
            () => acts.leave(id),
            'quiet',
          )}
        </>
      );
    case 'called':
      return (
        <>
          {small(
            t(($) => $.intake.act.take),
            () => acts.take(id, pointId),
            'primary',
          )}
          {pointId === null
            ? null
            : small(
                t(($) => $.intake.act.callAgain),
                () => acts.call(id, pointId),
              )}
          {small(
            t(($) => $.intake.act.noShow),
            () => acts.noShow(id),
            'quiet',
          )}
        </>
      );
    case 'taken':
      return (
        <>
          {small(
            t(($) => $.intake.act.register),
            () => onRegister(ticket),
            'primary',
          )}
          {small(
            t(($) => $.intake.act.finish),
            () => acts.finish(id),
          )}
          {small(
            t(($) => $.intake.act.handOver),
            () => onHandOver(ticket),
            'quiet',
          )}
        </>
      );
    case 'done':
      return small(
        t(($) => $.intake.act.reopen),
        () => acts.reopen(id),
        'quiet',
      );
    default:
      return small(
        t(($) => $.intake.act.backInLine),
        () => acts.backInLine(id),
        'quiet',
      );
  }
}
