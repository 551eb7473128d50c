import { useRouter } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';

/** The way from the settings of the house to the texts of the kiosk. */
export function WordingLink() {
  const { t } = useText();
  const router = useRouter();
  return (
    <Card title={t(($) => $.wording.title)} icon="globe">
      <p>{t(($) => $.wording.linkWhy)}</p>
      <Button onPress={() => void router.navigate({ to: '/settings/languages' })}>
        {t(($) => $.wording.link)}
      </Button>
    </Card>
  );
}
