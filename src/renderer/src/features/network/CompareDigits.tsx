import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';

export interface CompareDigitsProps {
  digits: string;
  title: string;
  text: string;
  /** What is about to happen, in one sentence. */
  about: string;
  isPending: boolean;
  onAnswer: (isSame: boolean) => void;
}

/** Six digits that stand on two screens, and the question of the whole pairing. Neither answer has the focus: it has to be read. */
export function CompareDigits({ digits, title, text, about, isPending, onAnswer }: CompareDigitsProps) {
  const { t } = useText();
  return (
    <div className="network-compare">
      <h3>{title}</h3>
      <p className="network-digits num" dir="ltr">
        <span>{digits.slice(0, 3)}</span> <span>{digits.slice(3)}</span>
      </p>
      <p>{text}</p>
      <p className="network-strong">{about}</p>
      <div className="network-buttons">
        <Button icon="close" onPress={() => onAnswer(false)} isDisabled={isPending}>
          {t(($) => $.network.pair.different)}
        </Button>
        <Button
          variant="primary"
          icon="check"
          isPending={isPending}
          pendingLabel={t(($) => $.common.working)}
          onPress={() => onAnswer(true)}
        >
          {t(($) => $.network.pair.same)}
        </Button>
      </div>
    </div>
  );
}
