import type { ItemBatch } from '#shared/contract/batches.contract.ts';
import { useText } from '../../app/text.ts';
import { Status } from '../../ui/Status.tsx';

/** Whether a batch stands, was undone, or was put back in part. */
export function BatchStatus({ batch }: { batch: ItemBatch }) {
  const { t } = useText();
  if (!batch.undone) return <Status tone="done">{t(($) => $.batch.list.stands)}</Status>;
  return (
    <Status tone="neutral" icon="undo">
      {batch.restored === batch.items
        ? t(($) => $.batch.list.undone)
        : t(($) => $.batch.list.partly, { count: batch.restored })}
    </Status>
  );
}
