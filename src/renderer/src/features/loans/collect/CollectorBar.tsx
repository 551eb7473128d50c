import { useState } from 'react';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../../app/text.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { shortcuts, useDeskKeys } from '../../../staff/desk-keys.ts';
import { isDialogOpen } from '../../../staff/dialog-open.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useLendDesk, useLending } from '../lend/LendDesk.tsx';
import { CollectorDialog } from './CollectorDialog.tsx';
import type { Collector } from './collector.ts';

/** Somebody else stands here: the button that says so. */
export function CollectorButton({ person }: { person: PersonSummary }) {
  const { t } = useText();
  const { state } = useLending();
  const { collect } = useLendDesk();
  const focusSearch = useFocusSearch();
  const [isAsking, setAsking] = useState(false);
  useDeskKeys({ collect: () => setAsking(true) }, isDialogOpen);
  const close = () => {
    setAsking(false);
    focusSearch();
  };
  return (
    <>
      <Button
        variant="quiet"
        icon="people"
        keyShortcuts={shortcuts.collect.aria}
        onPress={() => setAsking(true)}
      >
        {t(($) => $.loans.collect.open)}
      </Button>
      {isAsking ? (
        <CollectorDialog
          person={person}
          now={state.collector}
          onClose={close}
          onChoose={(collector) => {
            collect(collector);
            close();
          }}
        />
      ) : null}
    </>
  );
}

/** For as long as this visit lasts: who stands here, and the way back. */
export function CollectorBar({ person }: { person: PersonSummary }) {
  const { t } = useText();
  const { state } = useLending();
  const { collect } = useLendDesk();
  const focusSearch = useFocusSearch();
  const who = useCollectorName(state.collector);
  if (!state.collector) return null;
  const name = person.name || person.number;
  return (
    <section className="collector-bar" aria-label={t(($) => $.loans.collect.open)}>
      <Icon name="people" />
      <p>{t(($) => $.loans.collect.here, { who, name })}</p>
      <Button
        size="small"
        variant="quiet"
        onPress={() => {
          collect(null);
          focusSearch();
        }}
      >
        {t(($) => $.loans.collect.stop, { name })}
      </Button>
    </section>
  );
}

/** "Karim (buur)". */
export function useCollectorName(collector: Pick<Collector, 'name' | 'relation'> | null): string {
  const { t } = useText();
  if (!collector) return '';
  const { name, relation } = collector;
  return relation === null ? name : `${name} (${t(($) => $.households.helpers.relations[relation])})`;
}
