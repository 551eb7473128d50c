import type { Article } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useMayWrite } from '../../catalog/rights.ts';
import { type LessReason, useStockActs } from './use-stock-acts.ts';

interface ArticleLineProps {
  article: Article;
  reason: LessReason;
  isCurrent: boolean;
  onShow: () => void;
  onAmount: () => void;
}

/** One article: its stock in large figures between one less and one more. */
export function ArticleLine({ article, reason, isCurrent, onShow, onAmount }: ArticleLineProps) {
  const { t } = useText();
  const { move, isBusy } = useStockActs();
  const mayMove = useMayWrite()(article.initiativeId) && article.active;
  const { name, unit, stock, isLow, initiativeName } = article;
  const one = { quantity: 1, personId: null, note: '' };
  return (
    <li className="article-line" data-current={isCurrent ? '' : undefined} data-low={isLow ? '' : undefined}>
      <button type="button" className="article-name" aria-pressed={isCurrent} onClick={onShow}>
        <bdi>{name}</bdi>
        <span className="stock-quiet">
          {[unit, initiativeName].filter((part) => part !== '').join(' · ')}
        </span>
      </button>
      {isLow && article.active ? (
        <Status tone={stock <= 0 ? 'danger' : 'attention'}>
          {stock <= 0 ? t(($) => $.stock.articles.out) : t(($) => $.stock.articles.low)}
        </Status>
      ) : (
        <span />
      )}
      <div className="article-count">
        {mayMove ? (
          <IconButton
            icon="minus"
            label={t(($) => $.stock.articles.takeOf, { name })}
            isDisabled={isBusy || stock <= 0}
            onPress={() => move(article, { ...one, reason })}
          />
        ) : null}
        {mayMove ? (
          <button
            type="button"
            className="article-stock num"
            aria-label={`${t(($) => $.stock.amount.title, { name })} ${stock}`}
            onClick={onAmount}
          >
            {stock}
          </button>
        ) : (
          <span className="article-stock num">{stock}</span>
        )}
        {mayMove ? (
          <IconButton
            icon="plus"
            label={t(($) => $.stock.articles.addOf, { name })}
            isDisabled={isBusy}
            onPress={() => move(article, { ...one, reason: 'in' })}
          />
        ) : null}
      </div>
    </li>
  );
}
