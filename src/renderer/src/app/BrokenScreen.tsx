import { Button } from '../ui/Button.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useText } from './text.ts';

/** In the place of a screen that broke: what happened, what is kept, and a way on. */
export function BrokenScreen() {
  const { t } = useText();
  return (
    <ErrorPanel
      title={t(($) => $.errors.brokenScreen.happened)}
      kept={t(($) => $.errors.brokenScreen.kept)}
      next={t(($) => $.errors.brokenScreen.todo)}
      actions={<Button onPress={() => window.location.reload()}>{t(($) => $.common.reload)}</Button>}
    />
  );
}
