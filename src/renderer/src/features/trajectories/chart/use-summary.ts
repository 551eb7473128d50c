import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { DomainChange } from '#shared/contract/trajectories.contract.ts';
import { changes as ways } from '#shared/contract/trajectory-words.ts';
import { useText } from '../../../app/text.ts';
import { byChange } from './history.ts';

/** The change in one line of words: what went better, stayed, went less well; no number, and never a sum. */
export function useSummary(): (changes: readonly DomainChange[], isFirst: boolean) => string {
  const { t, i18n } = useText();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const names = (domains: readonly LifeDomain[]): string =>
    list.format(
      lifeDomains
        .filter((one) => domains.includes(one))
        .map((one) => t(($) => $.trajectories.domain[one]).toLocaleLowerCase(i18n.language)),
    );
  return (changes, isFirst) => {
    if (isFirst) return t(($) => $.trajectories.summary.first);
    const found = byChange(changes);
    const parts = ways
      .filter((way) => found[way].length > 0)
      .map((way) => t(($) => $.trajectories.summary[way], { domains: names(found[way]) }));
    return parts.length === 0 ? t(($) => $.trajectories.summary.none) : parts.join(' ');
  };
}
