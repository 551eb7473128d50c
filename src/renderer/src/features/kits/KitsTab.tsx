import './kits.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Kit } from '#shared/contract/kits.contract.ts';
import { fold } from '#shared/domain/text-fold.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useKeptState } from '../../staff/form/kept.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Filters, type InitiativeFilter } from '../catalog/things/Filters.tsx';
import { ThingPicture } from '../loans/ThingPicture.tsx';
import { KitState } from './KitState.tsx';
import { byInitiative } from './kit-form.ts';

/** As many pictures as fit beside a name. */
const mostPictures = 5;

/** Exact things that go out together, by initiative. */
export function KitsTab({ mayAdd, ...filter }: InitiativeFilter & { mayAdd: boolean }) {
  const { t } = useText();
  const { orpc } = useApi();
  const [text, setText] = useKeptState('things.kits', '');
  const query = useQuery(
    orpc.kits.list.queryOptions({
      input: filter.initiative ? { initiativeId: filter.initiative } : {},
    }),
  );
  if (!query.data) return <Awaiting query={query} />;
  const wanted = fold(text.trim());
  const kits = query.data.filter((kit) => fold(`${kit.name} ${kit.barcode}`).includes(wanted));
  return (
    <>
      <Filters {...filter} text={text} onText={setText} placeholder={t(($) => $.kits.find)} />
      <p className="things-count" aria-live="polite">
        {t(($) => $.kits.count, { count: kits.length })}
      </p>
      {kits.length === 0 ? (
        <NoKits isFiltered={wanted !== '' || filter.initiative !== undefined} mayAdd={mayAdd} />
      ) : (
        <div className="kit-groups">
          {byInitiative(kits).map((group) => (
            <Card key={group.id} title={group.name} isFlush>
              <ul className="kit-list" aria-label={group.name}>
                {group.kits.map((kit) => (
                  <li key={kit.id}>
                    <KitLine kit={kit} />
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </div>
      )}
    </>
  );
}

function KitLine({ kit }: { kit: Kit }) {
  const { t } = useText();
  const more = kit.items.length - mostPictures;
  return (
    <Link to="/things/kits/$kitId" params={{ kitId: kit.id }}>
      <span className="kit-row-words">
        <bdi className="thing-line-name">{kit.name}</bdi>
        <span className="kit-row-detail">
          <span className="num">{kit.barcode}</span> ·{' '}
          {t(($) => $.kits.itemCount, { count: kit.items.length })}
        </span>
      </span>
      <span className="kit-list-pictures">
        {kit.items.slice(0, mostPictures).map((item) => (
          <ThingPicture key={item.itemId} pictogram={item.pictogram} photoId={item.photoId} />
        ))}
        {more > 0 ? <span className="kit-list-more">+{more}</span> : null}
      </span>
      <KitState kit={kit} />
      <Icon name="chevron" size="1.25rem" />
    </Link>
  );
}

function NoKits({ isFiltered, mayAdd }: { isFiltered: boolean; mayAdd: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  if (isFiltered)
    return (
      <EmptyState icon="stock" title={t(($) => $.kits.noneFound)}>
        {t(($) => $.catalog.things.noneWords)}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="stock"
      title={t(($) => $.kits.noneYet)}
      action={
        mayAdd ? (
          <Button
            variant="primary"
            icon="plus"
            onPress={() => void navigate({ to: '/things/kits/$kitId', params: { kitId: 'new' } })}
          >
            {t(($) => $.kits.new)}
          </Button>
        ) : undefined
      }
    >
      {t(($) => $.kits.noneYetWords)}
    </EmptyState>
  );
}
