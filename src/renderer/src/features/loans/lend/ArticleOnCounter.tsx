import { formatEuro } from '#shared/domain/money.ts';
import { useText } from '../../../app/text.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Status } from '../../../ui/Status.tsx';
import type { ShownArticle } from './article-state.ts';
import { articleOffers } from './article-steps.ts';
import { useIsBusy, useLendDesk, useLending } from './LendDesk.tsx';

/** A package on the counter: how many, and whether it is given or sold. Scanning it again is one more, Enter is the first button. */
export function ArticleOnCounter({ shown }: { shown: ShownArticle }) {
  const { t, i18n } = useText();
  const { dismiss, countArticle, partArticle } = useLendDesk();
  const { state } = useLending();
  const isBusy = useIsBusy();
  const focusSearch = useFocusSearch();
  const { article, quantity } = shown;
  const { name, unit, initiativeName, stock, isLow, priceCents } = article;
  const euro = (cents: number) => formatEuro(cents, i18n.language);
  const offers = articleOffers(shown);
  const who = state.person ? state.person.name || state.person.number : null;
  const part = (how: (typeof offers)[number]) => {
    partArticle(how);
    focusSearch();
  };
  return (
    <section className="lend-thing" aria-label={name}>
      <span className="thing-picture" data-size="large">
        <Icon name="stock" size="3rem" />
      </span>
      <div className="lend-thing-words">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p className="loan-row-detail">
          {[unit, initiativeName, priceCents === null ? '' : euro(priceCents)]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        <div className="lend-thing-state">
          <Status tone={stock < quantity ? 'danger' : isLow ? 'attention' : 'done'} icon="stock">
            {t(($) => $.loans.article.stock, { stock })}
          </Status>
        </div>
        <NumberField
          label={t(($) => $.stock.amount.quantity)}
          value={quantity}
          onChange={(value) => countArticle(value ?? 0)}
          min={0}
          max={Math.max(stock, 1)}
          lessLabel={t(($) => $.common.fewer)}
          moreLabel={t(($) => $.common.plus)}
        />
        <p className="lend-hint">
          {offers.length === 0
            ? t(($) => $.loans.article.cannot)
            : who === null
              ? t(($) => $.loans.article.hint)
              : t(($) => $.loans.article.hintFor, { name: who })}
        </p>
        <div className="lend-offers">
          {offers.map((how, index) => (
            <Button
              key={how}
              variant={index === 0 ? 'primary' : 'secondary'}
              icon={how === 'sold' ? 'euro' : 'forward'}
              keyShortcuts={index === 0 ? 'Enter' : undefined}
              isDisabled={isBusy}
              onPress={() => part(how)}
            >
              {how === 'sold'
                ? t(($) => $.loans.article.sell, { amount: euro((priceCents ?? 0) * quantity) })
                : t(($) => $.loans.article.give)}
            </Button>
          ))}
        </div>
      </div>
      <IconButton
        icon="close"
        label={t(($) => $.common.close)}
        onPress={() => {
          dismiss();
          focusSearch();
        }}
      />
    </section>
  );
}
