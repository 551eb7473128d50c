import { useEffect } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Stage } from './Stage.tsx';

const retryEveryMs = 3000;

/** The core does not answer: it is starting, or the network is away. Tries again by itself. */
export function UnreachablePage({ onRetry }: { onRetry: () => void }) {
  const { t } = useText();
  useEffect(() => {
    const timer = setInterval(onRetry, retryEveryMs);
    return () => clearInterval(timer);
  }, [onRetry]);
  return (
    <Stage houseName="Deelbalie">
      <span className="stage-sign-mark">
        <Icon name="wait" size="2.5rem" />
      </span>
      <div className="stage-heading" role="alert">
        <h1>{t(($) => $.session.unreachable.title)}</h1>
        <p>{t(($) => $.session.unreachable.text)}</p>
      </div>
      <div className="set-up-buttons">
        <Button variant="primary" size="large" icon="refresh" onPress={onRetry}>
          {t(($) => $.common.retry)}
        </Button>
      </div>
    </Stage>
  );
}
