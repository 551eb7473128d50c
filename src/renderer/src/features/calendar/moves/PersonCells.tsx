import { useText } from '../../../app/text.ts';
import { PersonLink } from '../../people/PersonLink.tsx';

interface Whose {
  personId: string;
  personName: string;
  personNumber: string;
  phone: string;
}

/** A person of a list to call, with the way to the page about them. */
export function PersonCell({ personId, personName, personNumber }: Whose) {
  return <PersonLink id={personId} name={personName} number={personNumber} />;
}

export function PhoneCell({ phone }: Pick<Whose, 'phone'>) {
  const { t } = useText();
  return phone === '' ? (
    <span className="cal-quiet cal-nowrap">{t(($) => $.calendar.moves.noPhone)}</span>
  ) : (
    <span className="num cal-nowrap">{phone}</span>
  );
}

/** A person with the number to call under the name, where a table has no room for two columns. */
export function PersonToCall(whose: Whose) {
  return (
    <span className="cal-stays">
      <PersonCell {...whose} />
      <PhoneCell {...whose} />
    </span>
  );
}

export function ThingCell({ kindName, barcode }: { kindName: string; barcode: string }) {
  return (
    <span>
      <bdi>{kindName}</bdi> <span className="cal-quiet num">{barcode}</span>
    </span>
  );
}
