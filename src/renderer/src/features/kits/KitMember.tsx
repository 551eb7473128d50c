import './kits.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Icon } from '../../ui/Icon.tsx';

/** On the page of an item: the kit it goes out with, if any. */
export function KitMember({ itemId }: { itemId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const kit = useQuery(orpc.kits.ofItem.queryOptions({ input: { itemId } })).data;
  if (!kit) return null;
  return (
    <p className="kit-member">
      <Icon name="stock" size="1.5rem" />
      <span>
        {t(($) => $.kits.partOf)}{' '}
        <Link to="/things/kits/$kitId" params={{ kitId: kit.id }}>
          <bdi>{kit.name}</bdi>
        </Link>
      </span>
    </p>
  );
}
