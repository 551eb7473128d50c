import './menu.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dish } from '#shared/contract/menu.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useHasDraft } from '../../staff/form/use-edit.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { MenuEditor, menuDraft } from './MenuEditor.tsx';

/** What an initiative serves today, as the kiosk shows it; tomorrow it is gone by itself. */
export function MenuCard({ initiativeId, mayChange }: { initiativeId: string; mayChange: boolean }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.menu.ofInitiative.queryOptions({ input: { initiativeId } }));
  const hasDraft = useHasDraft(menuDraft(initiativeId));
  const [isEditing, setEditing] = useState(mayChange && hasDraft);
  if (!query.data) return <Awaiting query={query} />;
  const { today } = query.data;
  return (
    <Card
      title={t(($) => $.catalog.menu.title)}
      icon="calendar"
      aside={
        mayChange && !isEditing ? (
          <Button size="small" variant="quiet" icon="edit" onPress={() => setEditing(true)}>
            {t(($) => $.catalog.menu.edit)}
          </Button>
        ) : null
      }
    >
      <p className="catalog-quiet">{t(($) => $.catalog.menu.hint)}</p>
      {isEditing ? (
        <MenuEditor initiativeId={initiativeId} menu={query.data} onClose={() => setEditing(false)} />
      ) : (
        <Dishes dishes={today} />
      )}
    </Card>
  );
}

function Dishes({ dishes }: { dishes: readonly Dish[] }) {
  const { t, i18n } = useText();
  if (dishes.length === 0) return <p>{t(($) => $.catalog.menu.none)}</p>;
  return (
    <ul className="menu-dishes">
      {dishes.map((dish, at) => {
        const price = dish.price === 0 ? t(($) => $.catalog.menu.free) : null;
        const about = [
          dish.price === null ? null : (price ?? formatEuro(dish.price, i18n.language)),
          dish.isVegetarian ? t(($) => $.catalog.menu.vegetarian) : null,
          ...dish.allergens.map((one) => t(($) => $.catalog.menu.names[one])),
        ].filter((one) => one !== null);
        return (
          <li key={at}>
            <span className="menu-dish-name">{dish.name}</span>
            <span className="catalog-quiet">{about.join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
