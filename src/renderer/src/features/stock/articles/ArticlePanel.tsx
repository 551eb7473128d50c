import { useQuery } from '@tanstack/react-query';
import type { Article, ArticleMovement } from '#shared/contract/stock.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { DefinitionList } from '../../../ui/DefinitionList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useMayWrite } from '../../catalog/rights.ts';
import { NotYet, useGrowing } from '../../loans/growing.tsx';
import { useStockMoment } from '../use-stock-moment.ts';
import { signed, useStockActs } from './use-stock-acts.ts';

interface ArticlePanelProps {
  article: Article;
  onEdit: () => void;
  onAmount: () => void;
  onClose: () => void;
}

/** One article beside the list: what is known of it and what happened to its stock. */
export function ArticlePanel({ article, onEdit, onAmount, onClose }: ArticlePanelProps) {
  const { t, i18n } = useText();
  const mayMove = useMayWrite()(article.initiativeId);
  const euro = (amount: number) => formatEuro(amount, languageOf(i18n.language).format);
  return (
    <SidePanel
      title={article.name}
      subtitle={article.initiativeName}
      closeLabel={t(($) => $.common.close)}
      onClose={onClose}
      footer={
        mayMove ? (
          <>
            <Button icon="edit" onPress={onEdit}>
              {t(($) => $.common.edit)}
            </Button>
            <Button variant="primary" onPress={onAmount} isDisabled={!article.active}>
              {t(($) => $.stock.amount.quantity)}
            </Button>
          </>
        ) : null
      }
    >
      <div className="stock-stack">
        <DefinitionList
          items={[
            {
              id: 'stock',
              term: t(($) => $.stock.articles.inStock),
              value: `${article.stock} ${article.unit}`.trim(),
            },
            { id: 'low', term: t(($) => $.stock.articles.lowAt), value: article.lowAt ?? '–' },
            {
              id: 'price',
              term: t(($) => $.stock.articles.price),
              value: article.priceCents === null ? '–' : euro(article.priceCents),
            },
            {
              id: 'barcode',
              term: t(($) => $.stock.articles.barcode),
              value: <span className="num">{article.barcode ?? '–'}</span>,
            },
          ]}
        />
        <section aria-labelledby="article-history" className="stock-stack">
          <h3 id="article-history">{t(($) => $.stock.articles.history)}</h3>
          <History article={article} mayUndo={mayMove} />
        </section>
      </div>
    </SidePanel>
  );
}

function History({ article, mayUndo }: { article: Article; mayUndo: boolean }) {
  const { t } = useText();
  const { orpc } = useApi();
  const growing = useGrowing();
  const query = useQuery(
    orpc.stock.stockHistory.queryOptions({
      input: { articleId: article.id, limit: growing.limit },
      placeholderData: (earlier) => earlier,
    }),
  );
  if (!query.data) return <NotYet query={query} />;
  const { movements, total } = query.data;
  if (total === 0)
    return <EmptyState icon="list" size="small" title={t(($) => $.stock.articles.noHistory)} />;
  return (
    <>
      <ol className="article-history">
        {movements.map((movement) => (
          <HistoryLine key={movement.id} movement={movement} mayUndo={mayUndo} />
        ))}
      </ol>
      {growing.button(movements.length, total)}
    </>
  );
}

function HistoryLine({ movement, mayUndo }: { movement: ArticleMovement; mayUndo: boolean }) {
  const { t } = useText();
  const moment = useStockMoment();
  const { undo, isBusy } = useStockActs();
  const { quantity, reason, person, note, reversed, reverses, stockAfter } = movement;
  const word = t(($) => $.stock.articles.reasons[reason]);
  const more = [
    reverses === null ? null : t(($) => $.stock.articles.correctionOf),
    person?.name ?? null,
    note === '' ? null : note,
    reversed ? t(($) => $.stock.articles.takenBack) : null,
  ].filter((part) => part !== null);
  return (
    <li data-undone={reversed ? '' : undefined}>
      <span className="article-quantity num">{signed(quantity)}</span>
      <div>
        <p>{word}</p>
        {more.length === 0 ? null : (
          <p className="stock-quiet">
            <bdi>{more.join(' · ')}</bdi>
          </p>
        )}
        <p className="stock-quiet">{moment(movement.at, movement.by)}</p>
      </div>
      <span className="num stock-quiet">= {stockAfter}</span>
      {mayUndo && movement.canUndo ? (
        <IconButton
          icon="undo"
          label={`${t(($) => $.common.undo)}: ${word} ${signed(quantity)}`}
          isDisabled={isBusy}
          onPress={() => undo(movement.id)}
        />
      ) : (
        <span />
      )}
    </li>
  );
}
