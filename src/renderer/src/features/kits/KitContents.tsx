import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Kit, KitItem } from '#shared/contract/kits.contract.ts';
import { useText } from '../../app/text.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ThingPicture } from '../loans/ThingPicture.tsx';
import { ItemRefusal } from './KitState.tsx';
import { SwapDialog } from './SwapDialog.tsx';

/** What is in a kit, in the order in which it is laid ready, with what is missing of it and the way to swap. */
export function KitContents({ kit, mayWrite }: { kit: Kit; mayWrite: boolean }) {
  const { t } = useText();
  const [goes, setGoes] = useState<KitItem | null>(null);
  return (
    <Card title={t(($) => $.kits.items)} icon="list" aside={<Badge>{kit.items.length}</Badge>}>
      <ol className="kit-rows" aria-label={t(($) => $.kits.items)}>
        {kit.items.map((item) => (
          <li key={item.itemId} className="kit-row">
            <ThingPicture pictogram={item.pictogram} photoId={item.photoId} />
            <span className="kit-row-words">
              <Link className="kit-row-name" to="/things/items/$itemId" params={{ itemId: item.itemId }}>
                <bdi>{item.kindName}</bdi>
              </Link>
              <span className="kit-row-detail">
                <span className="num">{item.barcode}</span>
                {item.place === '' ? null : <> · {item.place}</>}
              </span>
            </span>
            <ItemRefusal item={item} />
            {mayWrite ? (
              <Button
                size="small"
                icon="refresh"
                aria-label={t(($) => $.kits.swap.of, { name: `${item.kindName} ${item.barcode}` })}
                onPress={() => setGoes(item)}
              >
                {t(($) => $.kits.swap.button)}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {goes ? <SwapDialog kit={kit} goes={goes} onClose={() => setGoes(null)} /> : null}
    </Card>
  );
}
