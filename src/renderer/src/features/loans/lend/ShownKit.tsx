import './kit.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Status } from '../../../ui/Status.tsx';
import { ThingPicture } from '../ThingPicture.tsx';
import { type FoundKit, goesAlong, outOf, toCount } from './kit-steps.ts';
import { useIsBusy, useLendDesk, useLending } from './LendDesk.tsx';
import { useLendWords } from './lend-words.ts';

/** A kit on the counter that was not lent whole: where each of its things is, why it cannot go along, and what can be done. */
export function ShownKit({ found }: { found: FoundKit }) {
  const { t } = useText();
  const { state } = useLending();
  const { dismiss } = useLendDesk();
  const focusSearch = useFocusSearch();
  const words = useLendWords();
  const kit = useLiveKit(found);
  const isWhole = goesAlong(kit.things).length === kit.things.length;
  const close = () => {
    dismiss();
    focusSearch();
  };
  return (
    <section className="lend-thing lend-kit" aria-label={kit.name}>
      <span className="lend-kit-mark" aria-hidden="true">
        <Icon name="stock" size="2rem" />
      </span>
      <div className="lend-thing-words">
        <h2>
          <Link className="loan-row-name" to="/things/kits/$kitId" params={{ kitId: kit.kitId }}>
            <bdi>{kit.name}</bdi>
          </Link>
        </h2>
        <p className="loan-row-detail">
          {t(($) => $.kits.one)} · <span className="num">{kit.barcode}</span>
        </p>
        <Status tone={isWhole ? 'done' : 'attention'}>{words.kitSays(kit, state.person !== null)}</Status>
        <ul className="kit-things" aria-label={t(($) => $.kits.items)}>
          {kit.things.map((thing) => (
            <KitThing key={thing.item.id} thing={thing} />
          ))}
        </ul>
        <KitOffers kit={kit} onDone={focusSearch} />
      </div>
      <IconButton icon="close" label={t(($) => $.common.close)} onPress={close} />
    </section>
  );
}

/** Asked again when something changes: one of its things comes back meanwhile. */
function useLiveKit(found: FoundKit): FoundKit {
  const { orpc } = useApi();
  const live = useQuery(
    orpc.loans.lookUp.queryOptions({ input: { code: found.barcode }, placeholderData: found, gcTime: 0 }),
  ).data;
  return live?.kind === 'kit' && live.kitId === found.kitId ? live : found;
}

function KitThing({ thing }: { thing: ItemWhereabouts }) {
  const { t } = useText();
  const { choose } = useLendDesk();
  const words = useLendWords();
  const { item, openLoan, refusal, partsOut } = thing;
  return (
    <li>
      <ThingPicture pictogram={item.pictogram} photoId={item.photoId} />
      <span className="kit-thing-words">
        <bdi>{item.kindName}</bdi> <span className="num">{item.barcode}</span>
      </span>
      <Status
        tone={refusal === null ? 'done' : openLoan ? 'info' : 'attention'}
        icon={openLoan ? 'loan' : undefined}
      >
        {words.placeShort(thing)}
      </Status>
      {partsOut.length > 0 ? (
        <Button
          size="small"
          icon="list"
          aria-label={t(($) => $.kits.desk.countOf, { thing: `${item.kindName} ${item.barcode}` })}
          onPress={() => choose({ entity: 'item', id: item.id })}
        >
          {t(($) => $.kits.desk.count)}
        </Button>
      ) : null}
    </li>
  );
}

function KitOffers({ kit, onDone }: { kit: FoundKit; onDone: () => void }) {
  const { t } = useText();
  const { state } = useLending();
  const isBusy = useIsBusy();
  const { lendOfKit, takeBackOfKit } = useLendDesk();
  const along = goesAlong(kit.things);
  const counting = new Set(toCount(kit.things));
  const back = outOf(kit.things).filter((thing) => !counting.has(thing));
  const isWhole = along.length === kit.things.length;
  return (
    <p className="lend-thing-offers kit-offers">
      {state.person && along.length > 0 ? (
        <Button
          variant="primary"
          icon="loan"
          isPending={isBusy}
          onPress={() => {
            lendOfKit(kit, along);
            onDone();
          }}
        >
          {isWhole
            ? t(($) => $.kits.desk.lendWhole)
            : t(($) => $.kits.desk.lendRest, { count: along.length })}
        </Button>
      ) : null}
      {back.length > 0 ? (
        <Button
          icon="return"
          isPending={isBusy}
          onPress={() => {
            takeBackOfKit(kit, back);
            onDone();
          }}
        >
          {t(($) => $.kits.desk.takeBack, { count: back.length })}
        </Button>
      ) : null}
    </p>
  );
}
