import type { Item } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { type ScanAnswer, useScan } from '../../../staff/scan/index.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useMayTick } from './may-tick.ts';
import type { Selection } from './use-selection.ts';

/** While this is on the screen each scanned item is chosen; a kit brings all that is in it. */
export function ScanIntoSelection({ selection }: { selection: Selection }) {
  const { t } = useText();
  const { client } = useApi();
  const mayTick = useMayTick();
  useScan(async ({ code }) => {
    const found = await client.loans.lookUp({ code });
    // A person's card opens the person, as anywhere.
    if (found.kind === 'person') return null;
    if (found.kind === 'item') return choose(found.whereabouts.item.kindName, [found.whereabouts.item]);
    if (found.kind === 'kit')
      return choose(
        found.name,
        found.things.map(({ item }) => item),
      );
    return { tone: 'bad', text: t(($) => $.batch.bar.notItem) };
  });

  function choose(name: string, items: readonly Item[]): ScanAnswer {
    const strange = items.find((item) => !mayTick(item));
    if (strange)
      return {
        tone: 'bad',
        text: t(($) => $.batch.bar.notYours, { name, initiative: strange.initiativeName }),
      };
    const fresh = items.map(({ id }) => id).filter((id) => !selection.has(id));
    if (fresh.length === 0)
      return { tone: 'good', text: t(($) => $.batch.bar.already, { name }), isShown: true };
    const count = selection.add(fresh);
    return {
      tone: 'good',
      text: t(($) => $.batch.bar.added, { name, count }),
      undo: () => selection.remove(fresh),
    };
  }
  return (
    <p className="items-bar-scan">
      <Icon name="scan" /> {t(($) => $.batch.bar.scanHow)}
    </p>
  );
}
