import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Question } from '#shared/contract/questions.contract.ts';
import { isCareRole } from '#shared/contract/roles.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Pictogram } from '../../../ui/Pictogram.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { QuestionDialog } from './QuestionDialog.tsx';

/** One question: what about, whose, since when, who follows it, and how it stands. */
export function QuestionRow({ question, isPersonNamed }: { question: Question; isPersonNamed: boolean }) {
  const { t } = useText();
  const day = useDayWords();
  const [isOpen, setOpen] = useState(false);
  const { themeName, pictogram, person, askedAt, contactCount, note } = question;
  return (
    <li className="question-row" data-error={question.errorReason === null ? undefined : ''}>
      <Pictogram name={pictogram} />
      <div className="line-what">
        <p className="line-topic">
          {themeName}
          {question.themeNameThen === null ? null : (
            <small> {t(($) => $.intake.themes.then, { name: question.themeNameThen })}</small>
          )}
        </p>
        <p className="line-flags">
          {isPersonNamed ? (
            person ? (
              <Link to="/people/$personId" params={{ personId: person.id }}>
                <bdi>{person.name || person.number}</bdi>
              </Link>
            ) : (
              <span>{t(($) => $.intake.questions.anonymous)}</span>
            )
          ) : null}
          <span>{day(houseDayOf(askedAt))}</span>
          {contactCount > 1 ? (
            <span>{t(($) => $.intake.questions.contacts, { count: contactCount })}</span>
          ) : null}
        </p>
        {note === '' ? null : <p className="question-note">{note}</p>}
      </div>
      <div className="line-when">
        <Stands question={question} />
      </div>
      <div className="line-acts">
        <Follow question={question} />
        <Refer question={question} />
        <Button
          size="small"
          aria-label={t(($) => $.intake.questions.changeNamed, { theme: themeName })}
          onPress={() => setOpen(true)}
        >
          {t(($) => $.common.edit)}
        </Button>
      </div>
      {isOpen ? <QuestionDialog question={question} onClose={() => setOpen(false)} /> : null}
    </li>
  );
}

function Stands({ question }: { question: Question }) {
  const { t } = useText();
  const { errorReason, answer, urgency, ownerName } = question;
  if (errorReason !== null)
    return <Status tone="neutral">{t(($) => $.intake.questions.inError, { reason: errorReason })}</Status>;
  if (answer !== null) return <Status tone="done">{t(($) => $.intake.answer[answer])}</Status>;
  return (
    <>
      <Status tone={urgency === 'now' ? 'danger' : urgency === 'soon' ? 'attention' : 'neutral'}>
        {t(($) => $.intake.urgency[urgency])}
      </Status>
      <br />
      {ownerName === null
        ? t(($) => $.intake.questions.nobodyFollows)
        : t(($) => $.intake.questions.followedBy, { name: ownerName })}
    </>
  );
}

type Assign = Parameters<Client['questions']['assign']>[0];

/** Taking a question on: who follows it is who answers for it. */
function Follow({ question }: { question: Question }) {
  const { t } = useText();
  const { client } = useApi();
  const { account } = useStaffSession();
  const say = useSay();
  const before = question.ownerAccountId;
  const back = useAct((input: Assign) => client.questions.assign(input));
  const assign = useAct(
    (input: Assign) => client.questions.assign(input),
    ({ ownerName: name }) =>
      say(
        name === null
          ? t(($) => $.intake.questions.nobodyFollows)
          : t(($) => $.intake.questions.followedBy, { name }),
        () => back.mutate({ questionId: question.id, toAccountId: before }),
      ),
  );
  const isMine = question.ownerAccountId === account.id;
  const isTeam = isCareRole(account.role);
  if (!isTeam || question.answer !== null || question.errorReason !== null) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      onPress={() => assign.mutate({ questionId: question.id, toAccountId: isMine ? null : account.id })}
    >
      {t(($) => (isMine ? $.intake.questions.letGo : $.intake.questions.take))}
    </Button>
  );
}

/** Brings a question of somebody known to whoever can answer it. */
function Refer({ question }: { question: Question }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { role } = useStaffSession().account;
  const { person, answer, errorReason } = question;
  if (!isCareRole(role)) return null;
  if (person === null || answer !== null || errorReason !== null) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      aria-label={t(($) => $.referrals.fromQuestionNamed, { theme: question.themeName })}
      onPress={() =>
        void navigate({ to: '/referrals/new', search: { person: person.id, question: question.id } })
      }
    >
      {t(($) => $.referrals.fromQuestion)}
    </Button>
  );
}
