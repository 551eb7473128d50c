import { Link } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { isShielded } from './shielded.ts';

export interface PersonLinkProps {
  id: string;
  name: string;
  number: string;
  className?: string | undefined;
}

/** Somebody in a list, with the way to the page about them. Who is shielded from the reader is a word that leads nowhere. */
export function PersonLink({ id, name, number, className }: PersonLinkProps) {
  const { t } = useText();
  const words = <bdi>{name || number || t(($) => $.people.nameless)}</bdi>;
  if (isShielded(number)) return <span className={className}>{words}</span>;
  return (
    <Link className={className} to="/people/$personId" params={{ personId: id }}>
      {words}
    </Link>
  );
}
