import type { Dish } from '#shared/contract/menu.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useMenu } from '../parts/queries.ts';
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
      {menu.map(({ initiativeId, initiativeName, dishes }) => (
        <section key={initiativeId} className="kiosk-part">
          <h2 className="kiosk-part-title" data-say={initiativeName}>
            <bdi lang="nl">{initiativeName}</bdi>
          </h2>
          <div className="kiosk-thing-facts">
            {dishes.map((dish, at) => (
              <DishCard key={at} dish={dish} />
            ))}
          </div>
        </section>
      ))}
    </Screen>
  );
}

function DishCard({ dish }: { dish: Dish }) {
  const { t, language } = useSpelling();
  const names = dish.allergens.map((one) => t(($) => $.kiosk.menu.allergens[one]));
  const facts = [
    priceOf(
      dish,
      t(($) => $.kiosk.price.free),
      language.format,
    ),
    dish.isVegetarian ? t(($) => $.kiosk.menu.vegetarian) : null,
    names.length > 0 ? t(($) => $.kiosk.menu.contains, { list: names.join(', ') }) : null,
  ].filter((fact) => fact !== null);
  return (
    <section className="kiosk-card" data-say={[dish.name, ...facts].join('. ')}>
      <h3 className="kiosk-card-title">
        <bdi lang="nl">{dish.name}</bdi>
      </h3>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
    </section>
  );
}

/** Nothing where no price was said; "for nothing" where it is 0. */
const priceOf = ({ price }: Dish, free: string, language: string): string | null => {
  if (price === null) return null;
  return price === 0 ? free : formatEuro(price, language);
};
