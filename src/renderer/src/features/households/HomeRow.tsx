import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface HomeRowProps {
  personId: string;
  name: string;
  /** The person whose page this is: no link leads there. */
  isThis: boolean;
  /** What there is to say; what is not known is left out. */
  facts: readonly (string | null)[];
  /** What may change about it. */
  menu: ReactNode;
}

/** Somebody in a household, whether it is their only one or one of two. */
export function HomeRow({ personId, name, isThis, facts, menu }: HomeRowProps) {
  return (
    <li className="home-member">
      <div className="home-member-who">
        {isThis ? (
          <bdi className="home-name">{name}</bdi>
        ) : (
          <Link className="home-name" to="/people/$personId" params={{ personId }}>
            <bdi>{name}</bdi>
          </Link>
        )}
        <p className="home-quiet">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      </div>
      {menu}
    </li>
  );
}
