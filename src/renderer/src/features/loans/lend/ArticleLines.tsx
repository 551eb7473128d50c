import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { articlesOf } from './article-state.ts';
import { useLendDesk, useLending } from './LendDesk.tsx';

/** What left the stock in this visit, each line with its way back; nothing while nothing did. */
export function ArticleLines() {
  const { t } = useText();
  const { state } = useLending();
  const { undoArticle } = useLendDesk();
  const lines = articlesOf(state);
  if (lines.length === 0) return null;
  return (
    <Card isFlush icon="stock" title={t(($) => $.loans.article.title)}>
      <ul className="loan-rows" aria-label={t(($) => $.loans.article.title)}>
        {lines.map(({ movementId, article: { name }, quantity, how, isUndone }) => (
          <li key={movementId} className="loan-row article-row" data-undone={isUndone ? '' : undefined}>
            <div className="loan-row-words">
              <p>
                <span className="loan-row-name">
                  <span className="num">{quantity} ×</span> <bdi>{name}</bdi>
                </span>
              </p>
              <p className="loan-row-detail">
                {isUndone ? t(($) => $.loans.due.undone) : t(($) => $.stock.articles.reasons[how])}
              </p>
            </div>
            {isUndone ? null : (
              <div className="loan-row-actions">
                <Button
                  size="small"
                  variant="quiet"
                  icon="undo"
                  aria-label={t(($) => $.loans.article.undoOf, { name })}
                  onPress={() => undoArticle(movementId)}
                >
                  {t(($) => $.loans.undo)}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
