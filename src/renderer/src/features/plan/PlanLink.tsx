import { useRouter } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';

/** The way from the settings of the house to its plan. */
export function PlanLink() {
  const { t } = useText();
  const router = useRouter();
  return (
    <Card title={t(($) => $.admin.plan.title)} icon="house">
      <p>{t(($) => $.admin.plan.linkWhy)}</p>
      <Button onPress={() => void router.navigate({ to: '/settings/plan' })}>
        {t(($) => $.admin.plan.link)}
      </Button>
    </Card>
  );
}
