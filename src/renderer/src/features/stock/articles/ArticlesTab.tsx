import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Article } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { useKeptState } from '../../../staff/form/kept.ts';
import { useScan } from '../../../staff/scan/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useInitiatives, useOwnInitiativeOptions } from '../../catalog/use-initiatives.ts';
import { AmountDialog } from './AmountDialog.tsx';
import { ArticleDialog } from './ArticleDialog.tsx';
import { ArticleLine } from './ArticleLine.tsx';
import { ArticlePanel } from './ArticlePanel.tsx';
import { type LessReason, lessReasons } from './use-stock-acts.ts';

const everywhere = ' ';

/** What runs out: how much there is, one more or one less by a key, and what happened. */
export function ArticlesTab() {
  const { t } = useText();
  const { orpc } = useApi();
  const [initiative, setInitiative] = useKeptState('stock.initiative', everywhere);
  const [reason, setReason] = useKeptState<LessReason>('stock.reason', 'given');
  const [isAll, setAll] = useState(false);
  const [shownId, setShownId] = useState<string | null>(null);
  const [editing, setEditing] = useState<Article | 'new' | null>(null);
  const [amountOf, setAmountOf] = useState<Article | null>(null);
  const query = useQuery(
    orpc.stock.articles.queryOptions({
      input: { includeInactive: isAll, ...(initiative === everywhere ? {} : { initiativeId: initiative }) },
    }),
  );
  useArticleScan(setAmountOf);
  const mayAdd = useOwnInitiativeOptions().length > 0;
  const initiatives = useInitiatives();
  const articles = query.data;
  const shown = articles?.find(({ id }) => id === shownId) ?? null;
  const low = articles?.filter((one) => one.isLow && one.active) ?? [];
  const add = mayAdd ? (
    <Button variant="primary" icon="plus" onPress={() => setEditing('new')}>
      {t(($) => $.stock.articles.new)}
    </Button>
  ) : null;
  return (
    <div className="stock-stack">
      <div className="stock-bar">
        <Select
          label={t(($) => $.stock.initiative)}
          isLabelHidden
          width="m"
          placeholder={t(($) => $.common.choose)}
          value={initiative}
          onChange={setInitiative}
          options={[
            { value: everywhere, label: t(($) => $.stock.allInitiatives) },
            ...initiatives.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <div className="stock-bar-reason">
          <span id="less-reason">{t(($) => $.stock.articles.lessReason)}</span>
          <Select<LessReason>
            label={t(($) => $.stock.articles.lessReason)}
            isLabelHidden
            width="s"
            placeholder={t(($) => $.common.choose)}
            value={reason}
            onChange={setReason}
            options={lessReasons.map((value) => ({
              value,
              label: t(($) => $.stock.articles.reasons[value]),
            }))}
          />
        </div>
        {low.length === 0 ? null : (
          <Status tone="attention" isFilled>
            {t(($) => $.stock.articles.lowCount, { count: low.length })}
          </Status>
        )}
        <span className="stock-bar-end">{add}</span>
      </div>
      {articles ? (
        articles.length === 0 ? (
          <EmptyState icon="stock" title={t(($) => $.stock.articles.none)} action={add}>
            {t(($) => $.stock.articles.noneWords)}
          </EmptyState>
        ) : (
          <div className="articles" data-panel={shown ? '' : undefined}>
            <ul className="article-lines" aria-label={t(($) => $.stock.articles.list)}>
              {articles.map((article) => (
                <ArticleLine
                  key={article.id}
                  article={article}
                  reason={reason}
                  isCurrent={article.id === shownId}
                  onShow={() => setShownId(article.id)}
                  onAmount={() => setAmountOf(article)}
                />
              ))}
            </ul>
            {shown ? (
              <ArticlePanel
                key={shown.id}
                article={shown}
                onEdit={() => setEditing(shown)}
                onAmount={() => setAmountOf(shown)}
                onClose={() => setShownId(null)}
              />
            ) : null}
          </div>
        )
      ) : (
        <Awaiting query={query} />
      )}
      <div className="stock-bar">
        <p className="stock-quiet">{t(($) => $.stock.articles.scanHint)}</p>
        <Checkbox label={t(($) => $.stock.articles.showAll)} isChecked={isAll} onChange={setAll} />
      </div>
      {editing === null ? null : (
        <ArticleDialog
          article={editing === 'new' ? null : editing}
          initiativeId={initiative === everywhere ? null : initiative}
          onClose={() => setEditing(null)}
        />
      )}
      {amountOf === null ? null : (
        <AmountDialog article={amountOf} reason={reason} onClose={() => setAmountOf(null)} />
      )}
    </div>
  );
}

/** A package that is scanned on this page opens "how many"; any other code is left to the desk. */
function useArticleScan(onArticle: (article: Article) => void): void {
  const { t } = useText();
  const { client } = useApi();
  useScan(async ({ code }) => {
    const article = await client.stock.articleByCode({ code });
    if (!article) return null;
    onArticle(article);
    return {
      tone: 'good',
      text: t(($) => $.common.labelled, { label: article.name, value: t(($) => $.stock.amount.quantity) }),
      isShown: true,
    };
  });
}
