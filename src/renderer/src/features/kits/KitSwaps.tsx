import { useQuery } from '@tanstack/react-query';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Card } from '../../ui/Card.tsx';

/** What made way for what, newest first; nothing while nothing was swapped. */
export function KitSwaps({ kitId }: { kitId: string }) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const { timeZone } = useStaffSession().house;
  const swaps = useQuery(orpc.kits.swaps.queryOptions({ input: { kitId } })).data ?? [];
  if (swaps.length === 0) return null;
  return (
    <Card title={t(($) => $.kits.swap.history)} icon="clock">
      <ul className="kit-swaps">
        {swaps.map((swap) => (
          <li key={swap.id} className="kit-swap">
            <span>
              {t(($) => $.kits.swap.line, {
                kind: swap.in.kindName,
                out: swap.out.barcode,
                in: swap.in.barcode,
              })}
            </span>
            <bdi>{swap.reason}</bdi>
            <span className="kit-row-detail">
              {[formatDayOf(swap.at, timeZone, i18n.language), swap.by ?? '']
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
