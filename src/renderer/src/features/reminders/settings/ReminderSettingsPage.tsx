import '../reminders.css';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { NotYet } from '../../loans/growing.tsx';
import { LetterHeadCard } from './LetterHeadCard.tsx';
import { MailServerCard } from './MailServerCard.tsx';
import { StepsCard } from './StepsCard.tsx';
import { TextsCard } from './TextsCard.tsx';

/** When the house reminds people, in which words and by which way. */
export function ReminderSettingsPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const plans = useQuery(orpc.reminders.plans.queryOptions());
  const texts = useQuery(orpc.reminders.texts.queryOptions());
  const sending = useQuery(orpc.reminders.sending.queryOptions());
  const first = [plans, texts, sending].find(({ data }) => data === undefined);
  return (
    <div className="late-page">
      <PageHeader
        title={t(($) => $.reminders.settings.title)}
        subtitle={t(($) => $.reminders.settings.subtitle)}
        back={<BackLink to="/settings">{t(($) => $.reminders.settings.back)}</BackLink>}
        icon="clock"
      />
      {first ? <NotYet query={first} /> : null}
      {plans.data && texts.data && sending.data ? (
        <div className="late-settings">
          <StepsCard plans={plans.data} />
          <TextsCard plans={plans.data} texts={texts.data} />
          <LetterHeadCard head={sending.data.head} />
          <MailServerCard mail={sending.data.mail} />
        </div>
      ) : null}
    </div>
  );
}
