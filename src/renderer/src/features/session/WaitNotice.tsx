import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { Icon } from '../../ui/Icon.tsx';

/** How long to wait after too many wrong tries: read aloud once, shown at every second. */
export function WaitNotice({ seconds }: { seconds: number }) {
  return seconds === 0 ? null : <Counting seconds={seconds} />;
}

function Counting({ seconds }: { seconds: number }) {
  const { t } = useText();
  const [first] = useState(seconds);
  return (
    <div className="session-wait">
      <p className="visually-hidden" role="alert">
        {t(($) => $.errors.tooManyTries, { count: first })}
      </p>
      <Icon name="clock" />
      <p aria-hidden="true">{t(($) => $.errors.tooManyTries, { count: seconds })}</p>
    </div>
  );
}
