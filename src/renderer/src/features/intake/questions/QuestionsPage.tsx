import '../../catalog/catalog.css';
import '../intake.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { NotYet } from '../../loans/growing.tsx';
import { QuestionRow } from './QuestionRow.tsx';

export type QuestionView = 'open' | 'mine' | 'all';
const views: readonly QuestionView[] = ['mine', 'open', 'all'];
const most = 200;

/** What people asked: what I follow, what is open, and everything. */
export function QuestionsPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { view = 'open' } = useSearch({ from: '/questions' });
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.staff.places.questions)}
        subtitle={t(($) => $.intake.questions.subtitle)}
        actions={
          <Button variant="primary" icon="plus" onPress={() => void navigate({ to: '/questions/new' })}>
            {t(($) => $.intake.register.open)}
          </Button>
        }
      />
      <Tabs<QuestionView>
        label={t(($) => $.staff.places.questions)}
        selected={view}
        onChange={(next) => void navigate({ to: '/questions', replace: true, search: { view: next } })}
        items={views.map((id) => ({
          id,
          label: t(($) => $.intake.questions.view[id]),
          content: <QuestionList view={id} />,
        }))}
      />
    </div>
  );
}

function QuestionList({ view }: { view: QuestionView }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(
    orpc.questions.list.queryOptions({
      input: { view, limit: most },
      placeholderData: (earlier) => earlier,
    }),
  );
  if (!query.data) return <NotYet query={query} />;
  const { questions, total } = query.data;
  if (total === 0)
    return (
      <EmptyState icon="note" title={t(($) => $.intake.questions.empty[view])}>
        {t(($) => $.intake.questions.emptyWords)}
      </EmptyState>
    );
  return (
    <>
      <ol className="question-rows" aria-label={t(($) => $.intake.questions.view[view])}>
        {questions.map((question) => (
          <QuestionRow key={question.id} question={question} isPersonNamed />
        ))}
      </ol>
      {total > questions.length ? (
        <p className="line-hint">{t(($) => $.intake.questions.more, { count: total - questions.length })}</p>
      ) : null}
    </>
  );
}
