import type { ItemMovement } from '#shared/contract/stock.contract.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../../app/text.ts';

/** From where to where, to whom and for how much, in one line; empty when the kind says it all. */
export function useMovementWords(): (movement: ItemMovement) => string {
  const { t, i18n } = useText();
  const placeOf = ({ place = '', shelf = '' }: ItemMovement['before']): string => {
    if (place === '') return shelf === '' ? t(($) => $.stock.movements.nowhere) : shelf;
    return shelf === '' ? place : t(($) => $.stock.move.placeAndShelf, { place, shelf });
  };
  const ownerOf = ({ owner, ownerName, initiativeName }: ItemMovement['before']): string =>
    [owner === 'other' ? ownerName : owner && t(($) => $.catalog.item.owners[owner]), initiativeName]
      .filter((part) => part !== undefined && part !== '')
      .join(', ');
  const fromTo = (from: string, to: string) => t(($) => $.stock.movements.fromTo, { from, to });
  return ({ kind, before, after, person, cents, reason }) => {
    const parts: (string | null)[] = [];
    if (kind === 'moved') parts.push(fromTo(placeOf(before), placeOf(after)));
    if (kind === 'hosted') parts.push(after.hostName ?? null);
    if (kind === 'hosted' && after.hostedUntil)
      parts.push(
        t(($) => $.stock.movements.until, { day: formatDay(after.hostedUntil ?? '', i18n.language) }),
      );
    if (kind === 'cameHome') parts.push(before.hostName ?? null);
    if (kind === 'ownerChanged') parts.push(fromTo(ownerOf(before), ownerOf(after)));
    if (person) parts.push(t(($) => $.stock.movements.to, { name: person.name }));
    if (cents !== null)
      parts.push(
        t(($) => $.stock.movements.for, { amount: formatEuro(cents, languageOf(i18n.language).format) }),
      );
    // A place that got another name says so by its from and to.
    if (reason !== '' && reason !== 'rename') parts.push(reason);
    return parts.filter((part) => part !== null && part !== '').join(' · ');
  };
}
