import './menu.css';
import type { Dish, MenuOfPlace } from '#shared/contract/menu.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { InitiativeTile } from '../parts/InitiativeTile.tsx';
import { useInitiatives, useMenu } from '../parts/queries.ts';
import { Screen } from '../parts/Screen.tsx';
import { GoneScreen } from './GoneScreen.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';

/** What there is to eat today, by who serves it. Dishes keep the words of who cooks; what is in them is said in every language. */
export function MenuScreen() {
  const { t, dutch } = useSpelling();
  const menu = useMenu();
  if (menu === undefined) return <WaitingScreen />;
  if (menu.length === 0) return <GoneScreen />;
  const ask = t(($) => $.kiosk.menu.ask);
  return (
    <Screen
      question={t(($) => $.kiosk.menu.question)}
      dutch={dutch(($) => $.kiosk.menu.question)}
      intro={<span data-say={ask}>{ask}</span>}
    >
      <div className="kiosk-menu">
        {menu.map((of) => (
          <OfPlace key={of.initiativeId} of={of} />
        ))}
      </div>
    </Screen>
  );
}

/** Who serves it, with where and until when one touch away; then each dish. */
function OfPlace({ of: { initiativeId, initiativeName, dishes } }: { of: MenuOfPlace }) {
  const initiative = useInitiatives()?.find(({ id }) => id === initiativeId);
  return (
    <section className="kiosk-part" aria-label={initiativeName}>
      {initiative ? <InitiativeTile initiative={initiative} /> : null}
      <div className="kiosk-dishes">
        {dishes.map((dish, at) => (
          <DishCard key={at} dish={dish} />
        ))}
      </div>
    </section>
  );
}

function DishCard({ dish }: { dish: Dish }) {
  const { t, language } = useSpelling();
  const price = priceOf(
    dish,
    t(($) => $.kiosk.price.free),
    language.format,
  );
  const vegetarian = dish.isVegetarian ? t(($) => $.kiosk.menu.vegetarian) : null;
  const names = dish.allergens.map((one) => t(($) => $.kiosk.menu.allergens[one]));
  const contains =
    names.length > 0
      ? t(($) => $.kiosk.menu.contains, { list: names.join(language.direction === 'rtl' ? '، ' : ', ') })
      : null;
  const say = [dish.name, price, vegetarian, contains].filter((words) => words !== null).join('. ');
  return (
    <section className="kiosk-card kiosk-dish" data-say={say}>
      <div className="kiosk-dish-head">
        <h2 className="kiosk-dish-name">
          <bdi lang="nl">{dish.name}</bdi>
        </h2>
        {price === null ? null : <bdi className="kiosk-dish-price num">{price}</bdi>}
      </div>
      {vegetarian === null ? null : (
        <p className="kiosk-dish-fact">
          <Icon name="leaf" /> {vegetarian}
        </p>
      )}
      {contains === null ? null : (
        <p className="kiosk-dish-fact">
          <Icon name="info" /> {contains}
        </p>
      )}
    </section>
  );
}

/** Nothing where no price was said; "for nothing" where it is 0. */
const priceOf = ({ price }: Dish, free: string, language: string): string | null => {
  if (price === null) return null;
  return price === 0 ? free : formatEuro(price, language);
};
