import { useRouter } from '@tanstack/react-router';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';

/** The way from the settings of the house to those of reminders. */
export function ReminderSettingsLink() {
  const { t } = useText();
  const router = useRouter();
  return (
    <Card title={t(($) => $.reminders.settings.title)} icon="clock">
      <p>{t(($) => $.reminders.settings.linkWhy)}</p>
      <Button onPress={() => void router.navigate({ to: '/settings/reminders' })}>
        {t(($) => $.reminders.settings.link)}
      </Button>
    </Card>
  );
}
