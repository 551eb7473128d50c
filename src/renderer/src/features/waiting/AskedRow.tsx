import '../loans/loans.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../app/text.ts';
import { ThingPicture } from '../loans/ThingPicture.tsx';
import { PersonLink } from '../people/PersonLink.tsx';

/** What a hold and a reservation have in common on the screen. */
export interface Asked {
  kindId: string;
  kindName: string;
  pictogram: string;
  photoId: string | null;
  initiativeName: string;
  personId: string;
  personName: string;
  personNumber: string;
  note: string;
}

export interface AskedRowProps {
  asked: Asked;
  /** What the row is called by: the thing in a list of a person, the person in a list of a thing; both elsewhere. */
  named: 'thing' | 'person' | 'both';
  /** Code and place of the thing, where known. */
  detail?: string | undefined;
  status: ReactNode;
  more?: ReactNode;
  actions?: ReactNode;
}

/** One who waits or reserved, in a list: what, for whom, how it stands, what can be done. */
export function AskedRow({ asked, named, detail, status, more, actions }: AskedRowProps) {
  const { t } = useText();
  const person = <PersonLink id={asked.personId} name={asked.personName} number={asked.personNumber} />;
  return (
    <li className="loan-row">
      {named === 'person' ? null : <ThingPicture pictogram={asked.pictogram} photoId={asked.photoId} />}
      <div className="loan-row-words">
        {named === 'person' ? (
          <span className="loan-row-name">{person}</span>
        ) : (
          <Link className="loan-row-name" to="/things/kinds/$kindId" params={{ kindId: asked.kindId }}>
            <bdi>{asked.kindName}</bdi>
          </Link>
        )}
        {detail === undefined || detail === '' ? null : <p className="loan-row-detail">{detail}</p>}
        {named === 'both' ? (
          <p className="waiting-for">
            {t(($) => $.waiting.forWhom)} {person} <span className="num">{asked.personNumber}</span>
          </p>
        ) : null}
        {named === 'person' ? <p className="loan-row-detail num">{asked.personNumber}</p> : null}
      </div>
      <div className="loan-row-due">{status}</div>
      {more === undefined && asked.note === '' ? null : (
        <div className="loan-row-more">
          {more}
          {asked.note === '' ? null : <p className="loan-row-detail">“{asked.note}”</p>}
        </div>
      )}
      {actions === undefined ? null : <div className="loan-row-actions">{actions}</div>}
    </li>
  );
}
