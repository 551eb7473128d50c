import './loans.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Loan } from '#shared/contract/loans.contract.ts';
import { useText } from '../../app/text.ts';
import { WhyDue } from '../lending/WhyDue.tsx';
import { PersonLink } from '../people/PersonLink.tsx';
import { DueLabel } from './DueLabel.tsx';
import { ThingPicture } from './ThingPicture.tsx';

export interface LoanRowProps {
  loan: Loan;
  /** What the row is called by: the thing (in a list of a person) or the person (in a list of a thing). */
  named: 'thing' | 'person';
  /** More about it, under the second line. */
  more?: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  /** In a list of things of several people: whose it is, too. */
  isPersonNamed?: boolean | undefined;
  /** Beside the due day: a way to ask why that day. */
  isWhyAsked?: boolean | undefined;
  /** Calls attention once: this row was just made. */
  isFresh?: boolean | undefined;
}

/** One loan in a list: what or who, when it is due, what can be done. */
export function LoanRow({
  loan,
  named,
  more,
  actions,
  isFresh = false,
  isPersonNamed = false,
  isWhyAsked = false,
}: LoanRowProps) {
  return (
    <li className="loan-row" data-undone={loan.undone ? '' : undefined} data-fresh={isFresh ? '' : undefined}>
      {named === 'thing' ? <ThingPicture pictogram={loan.pictogram} photoId={loan.photoId} /> : null}
      <div className="loan-row-words">
        {named === 'thing' ? (
          <Link className="loan-row-name" to="/things/items/$itemId" params={{ itemId: loan.itemId }}>
            <bdi>{loan.kindName}</bdi>
          </Link>
        ) : (
          <PersonLink
            className="loan-row-name"
            id={loan.personId}
            name={loan.personName}
            number={loan.personNumber}
          />
        )}
        <p className="loan-row-detail">
          {named === 'thing' ? `${loan.barcode} · ${loan.initiativeName}` : loan.personNumber}
          {isPersonNamed ? (
            <>
              {' · '}
              <PersonLink id={loan.personId} name={loan.personName} number={loan.personNumber} />
            </>
          ) : null}
        </p>
        <AtKiosk loan={loan} />
      </div>
      <div className="loan-row-due">
        <DueLabel loan={loan} />
        {isWhyAsked && !loan.undone ? <WhyDue loan={loan} /> : null}
      </div>
      {more === undefined ? null : <div className="loan-row-more">{more}</div>}
      {actions === undefined ? null : <div className="loan-row-actions">{actions}</div>}
    </li>
  );
}

/** Nobody of the house saw it go, or come back. */
function AtKiosk({ loan }: { loan: Loan }) {
  const { t } = useText();
  const door = loan.returnedAt === null ? loan.outVia : loan.backVia;
  if (door !== 'kiosk') return null;
  return (
    <p className="loan-row-detail">
      {loan.returnedAt === null ? t(($) => $.loans.atKiosk.out) : t(($) => $.loans.atKiosk.back)}
    </p>
  );
}
