import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Status } from '../../../ui/Status.tsx';
import { ItemActs } from '../../stock/item/ItemActs.tsx';
import { DueLabel } from '../DueLabel.tsx';
import { ThingPicture } from '../ThingPicture.tsx';
import { useLendDesk, useLending } from './LendDesk.tsx';
import { useLendWords } from './lend-words.ts';
import { ThingOffers } from './ThingOffers.tsx';

/** A thing on the counter that was not lent: where it is, and what can be done with it. */
export function ShownThing({ found }: { found: ItemWhereabouts }) {
  const { t } = useText();
  const { orpc } = useApi();
  const { dismiss } = useLendDesk();
  const { state } = useLending();
  const focusSearch = useFocusSearch();
  // Asked again when something changes: another screen may be taking the same thing back.
  const live = useQuery(
    orpc.loans.whereabouts.queryOptions({
      input: { itemId: found.item.id },
      placeholderData: found,
      gcTime: 0,
    }),
  );
  const whereabouts = live.data ?? found;
  const { item } = whereabouts;
  useEffect(() => {
    // Enter is for the offer now; who is typing already is left alone.
    if (!(document.activeElement instanceof HTMLInputElement)) focusSearch();
  }, [focusSearch]);
  const close = () => {
    dismiss();
    focusSearch();
  };
  return (
    <section className="lend-thing" aria-label={item.kindName}>
      <ThingPicture pictogram={item.pictogram} photoId={item.photoId} size="large" />
      <div className="lend-thing-words">
        <h2>
          <Link className="loan-row-name" to="/things/items/$itemId" params={{ itemId: item.id }}>
            <bdi>{item.kindName}</bdi>
          </Link>
        </h2>
        <p className="loan-row-detail">
          {[item.barcode, item.initiativeName, item.place].filter((part) => part !== '').join(' · ')}
        </p>
        <ThingState whereabouts={whereabouts} />
        <ThingOffers
          whereabouts={whereabouts}
          onDone={focusSearch}
          // What is out is brought back first.
          more={
            whereabouts.openLoan === null && whereabouts.refusal !== 'loans.itemOut' ? (
              <ItemActs item={item} person={state.person} onDone={focusSearch} />
            ) : null
          }
        />
      </div>
      <IconButton icon="close" label={t(($) => $.common.close)} onPress={close} />
    </section>
  );
}

function ThingState({ whereabouts }: { whereabouts: ItemWhereabouts }) {
  const { t } = useText();
  const words = useLendWords();
  const day = useDayWords();
  const { openLoan, refusal, reservedFrom, setAside } = whereabouts;
  const isKept = openLoan === null && refusal === null && setAside !== null;
  return (
    <div className="lend-thing-state">
      <Status
        tone={openLoan || isKept ? 'info' : refusal === null ? 'done' : 'attention'}
        icon={openLoan ? 'loan' : isKept ? 'wait' : undefined}
      >
        {words.placeShort(whereabouts)}
      </Status>
      {openLoan ? <DueLabel loan={openLoan} /> : null}
      {reservedFrom ? (
        <Status tone="info" icon="calendar">
          {t(($) => $.loans.shown.reserved, { day: day(reservedFrom.day) })}
        </Status>
      ) : null}
      {isKept ? <OpenHolder setAside={setAside} /> : null}
    </div>
  );
}

/** Whoever it lies ready for is often the one at the counter. */
function OpenHolder({ setAside }: { setAside: NonNullable<ItemWhereabouts['setAside']> }) {
  const { t } = useText();
  const { choose } = useLendDesk();
  const { state } = useLending();
  const { personId, personName } = setAside;
  if (personId === null || personId === state.person?.id) return null;
  return (
    <Button size="small" icon="person" onPress={() => choose({ entity: 'person', id: personId })}>
      {t(($) => $.loans.shown.openPerson, { name: personName ?? '' })}
    </Button>
  );
}
