import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { shortcuts, useDeskKeys } from '../../../staff/desk-keys.ts';
import { isDialogOpen } from '../../../staff/dialog-open.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useLendDesk, useLending } from '../lend/LendDesk.tsx';
import { PastDialog } from './PastDialog.tsx';

/** Says for as long as it lasts that what is scanned is noted on another day; one key ends it. */
export function PastBanner() {
  const { t } = useText();
  const day = useDayWords();
  const { state } = useLending();
  const { noteFor } = useLendDesk();
  const focusSearch = useFocusSearch();
  const { past } = state;
  const stop = () => {
    noteFor(null);
    focusSearch();
  };
  useDeskKeys(past ? { past: stop } : {}, isDialogOpen);
  if (!past) return null;
  return (
    <section className="past-banner" aria-label={t(($) => $.loans.past.open)}>
      <Icon name="clock" size="2rem" />
      <p>
        {past.time === null
          ? t(($) => $.loans.past.banner, { day: day(past.day) })
          : t(($) => $.loans.past.bannerAt, { day: day(past.day), time: past.time })}
      </p>
      <KeyHint keys={shortcuts.past.keys} />
      <Button icon="undo" keyShortcuts={shortcuts.past.aria} onPress={stop}>
        {t(($) => $.loans.past.stop)}
      </Button>
    </section>
  );
}

/** Opens the question for the real day; the same key ends it again. */
export function PastButton() {
  const { t } = useText();
  const { state } = useLending();
  const { noteFor } = useLendDesk();
  const focusSearch = useFocusSearch();
  const [isAsking, setAsking] = useState(false);
  useDeskKeys(state.past ? {} : { past: () => setAsking(true) }, isDialogOpen);
  const close = () => {
    setAsking(false);
    focusSearch();
  };
  if (state.past) return null;
  return (
    <>
      <Button variant="quiet" icon="clock" keyShortcuts={shortcuts.past.aria} onPress={() => setAsking(true)}>
        {t(($) => $.loans.past.open)}
      </Button>
      {isAsking ? (
        <PastDialog
          onClose={close}
          onChoose={(past) => {
            noteFor(past);
            close();
          }}
        />
      ) : null}
    </>
  );
}
