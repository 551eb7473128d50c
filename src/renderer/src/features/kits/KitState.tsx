import type { Kit, KitItem } from '#shared/contract/kits.contract.ts';
import { useText } from '../../app/text.ts';
import { Status } from '../../ui/Status.tsx';
import { missingOf } from './kit-form.ts';

/** Whether a kit is whole now, or what is missing of it. */
export function KitState({ kit }: { kit: Pick<Kit, 'items' | 'endedAt'> }) {
  const { t } = useText();
  if (kit.endedAt !== null)
    return (
      <Status tone="neutral" icon="stop">
        {t(($) => $.kits.state.ended)}
      </Status>
    );
  const missing = missingOf(kit);
  if (missing.length === 0) return <Status tone="done">{t(($) => $.kits.state.whole)}</Status>;
  if (missing.length === kit.items.length && missing.every((item) => item.isOut))
    return (
      <Status tone="info" icon="loan">
        {t(($) => $.kits.state.out)}
      </Status>
    );
  return (
    <Status tone="attention">
      {t(($) => $.kits.state.missing, { count: missing.length, all: kit.items.length })}
    </Status>
  );
}

/** Why one item of a kit could not go along, in a word. */
export function ItemRefusal({ item }: { item: Pick<KitItem, 'refusal'> }) {
  const { t } = useText();
  switch (item.refusal) {
    case null:
      return <Status tone="done">{t(($) => $.kits.state.here)}</Status>;
    case 'loans.itemOut':
      return (
        <Status tone="info" icon="loan">
          {t(($) => $.kits.state.itemOut)}
        </Status>
      );
    case 'loans.itemRetired':
      return <Status tone="attention">{t(($) => $.kits.state.retired)}</Status>;
    case 'loans.itemLost':
      return <Status tone="attention">{t(($) => $.kits.state.lost)}</Status>;
    case 'upkeep.inRepair':
      return (
        <Status tone="attention" icon="tools">
          {t(($) => $.kits.state.repair)}
        </Status>
      );
    default:
      return <Status tone="attention">{t(($) => $.kits.state.check)}</Status>;
  }
}
