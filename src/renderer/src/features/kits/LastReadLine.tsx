import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { LastRead } from './use-read-item.ts';

/** What the last scan did, large enough to see from the shelf. It was read aloud already, so it is no live region itself. */
export function LastReadLine({
  last,
  onUseCode,
}: {
  last: LastRead | null;
  onUseCode?: ((code: string) => void) | undefined;
}) {
  const { t } = useText();
  if (!last)
    return (
      <p className="kit-read" data-tone="quiet">
        <Icon name="scan" size="1.5rem" /> <span>{t(($) => $.kits.read.start)}</span>
      </p>
    );
  const { freeCode } = last;
  return (
    <div className="kit-read" data-tone={last.tone}>
      <Icon name={last.tone === 'good' ? 'check' : 'warning'} size="1.5rem" />
      <span>{last.text}</span>
      {freeCode !== null && onUseCode ? (
        <Button size="small" onPress={() => onUseCode(freeCode)}>
          {t(($) => $.kits.read.useCode)}
        </Button>
      ) : null}
    </div>
  );
}
