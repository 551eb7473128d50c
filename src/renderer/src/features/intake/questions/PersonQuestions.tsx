import '../intake.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { isCounterRole } from '#shared/contract/roles.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { QuestionRow } from './QuestionRow.tsx';

/** What a person and their household asked, as far as the reader may know; reading it leaves a line in the log. */
export function PersonQuestions({ personId }: { personId: string }) {
  const { account } = useStaffSession();
  return isCounterRole(account.role) ? <QuestionsCard personId={personId} /> : null;
}

function QuestionsCard({ personId }: { personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const questions = useQuery(orpc.questions.ofPerson.queryOptions({ input: { personId } })).data?.questions;
  return (
    <Card
      title={t(($) => $.staff.places.questions)}
      icon="note"
      aside={
        <Button
          size="small"
          icon="plus"
          onPress={() => void navigate({ to: '/questions/new', search: { person: personId } })}
        >
          {t(($) => $.intake.register.open)}
        </Button>
      }
    >
      {questions === undefined ? null : questions.length === 0 ? (
        <p className="line-hint">{t(($) => $.intake.questions.noneOfPerson)}</p>
      ) : (
        <ol className="question-rows" aria-label={t(($) => $.staff.places.questions)}>
          {questions.map((question) => (
            <QuestionRow key={question.id} question={question} isPersonNamed={false} />
          ))}
        </ol>
      )}
      <p className="line-hint">{t(($) => $.intake.questions.logged)}</p>
    </Card>
  );
}
