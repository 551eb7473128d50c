import { useEffect, useRef, useState } from 'react';
import type { DueLine } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { Status } from '../../../ui/Status.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ThingPicture } from '../../loans/ThingPicture.tsx';
import { dueTones, useDueWords } from '../words.ts';
import type { Checking } from './use-checking.ts';

/** The thing in hand: passed or not, by two large buttons or two keys. */
export function ScannedThing({ checking }: { checking: Checking }) {
  const { t } = useText();
  const { current } = checking;
  if (current) return <InHand key={current.itemId} line={current} checking={checking} />;
  return (
    <section className="checking-wait" aria-live="polite">
      <Icon name="scan" />
      <div>
        <p className="checking-main">{t(($) => $.upkeep.check.scan)}</p>
        <p className="upkeep-quiet">
          {checking.isQuick ? t(($) => $.upkeep.check.quickWords) : t(($) => $.upkeep.check.scanWords)}
        </p>
      </div>
    </section>
  );
}

function InHand({ line, checking }: { line: DueLine; checking: Checking }) {
  const { t } = useText();
  const words = useDueWords()(line);
  const day = useDayWords();
  const [note, setNote] = useState('');
  const passed = useRef<HTMLButtonElement>(null);
  // Enter passes it: the hand goes from the scanner to one key.
  useEffect(() => passed.current?.focus(), []);
  return (
    <section className="checking-thing" aria-label={`${line.kindName} ${line.barcode}`}>
      <div className="checking-thing-head">
        <ThingPicture pictogram={line.pictogram} photoId={line.photoId} size="large" />
        <div>
          <p className="checking-main">
            <bdi>{line.kindName}</bdi> <span className="num">{line.barcode}</span>
          </p>
          <Status tone={dueTones[line.state]}>{words}</Status>
          <p className="upkeep-quiet">
            {line.lastDay === null
              ? t(($) => $.upkeep.check.never)
              : t(($) => $.upkeep.check.last, {
                  day: day(line.lastDay),
                  result: t(($) => $.upkeep.results[line.lastResult ?? 'passed']).toLocaleLowerCase(),
                })}
          </p>
        </div>
      </div>
      <TextField
        label={t(($) => $.upkeep.check.note)}
        optionalText={t(($) => $.common.optional)}
        maxLength={400}
        value={note}
        onChange={setNote}
      />
      <div className="checking-results">
        <Button
          ref={passed}
          size="large"
          variant="primary"
          icon="check"
          isPending={checking.isBusy}
          pendingLabel={t(($) => $.common.saving)}
          onPress={() => checking.mark('passed', note.trim())}
        >
          {t(($) => $.upkeep.check.passed)}
        </Button>
        <span className="checking-keys" aria-hidden="true">
          <KeyHint keys={['Enter']} />
        </span>
        <Button
          size="large"
          icon="close"
          isDisabled={checking.isBusy}
          onPress={() => checking.mark('failed', note.trim())}
        >
          {t(($) => $.upkeep.check.failed)}
        </Button>
        <Button size="large" variant="quiet" onPress={checking.setAside}>
          {t(($) => $.upkeep.check.aside)}
        </Button>
      </div>
    </section>
  );
}
