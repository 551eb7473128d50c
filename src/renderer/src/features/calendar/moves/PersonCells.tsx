import { Link } from '@tanstack/react-router';
import { useText } from '../../../app/text.ts';

interface Whose {
  personId: string;
  personName: string;
  personNumber: string;
  phone: string;
}

/** A person of a list to call, with the way to the page about them. */
export function PersonCell({ personId, personName, personNumber }: Whose) {
  return (
    <Link to="/people/$personId" params={{ personId }}>
      <bdi>{personName === '' ? personNumber : personName}</bdi>
    </Link>
  );
}

export function PhoneCell({ phone }: Pick<Whose, 'phone'>) {
  const { t } = useText();
  return phone === '' ? (
    <span className="cal-quiet cal-nowrap">{t(($) => $.calendar.moves.noPhone)}</span>
  ) : (
    <span className="num cal-nowrap">{phone}</span>
  );
}

export function ThingCell({ kindName, barcode }: { kindName: string; barcode: string }) {
  return (
    <span>
      <bdi>{kindName}</bdi> <span className="cal-quiet num">{barcode}</span>
    </span>
  );
}
