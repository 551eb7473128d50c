import { useQuery } from '@tanstack/react-query';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { ThingPicture } from '../../loans/ThingPicture.tsx';
import { PersonLink } from '../../people/PersonLink.tsx';
import { stopWord } from './stop-word.ts';

const stopWords: ReadonlyMap<string, (typeof stopWord)[keyof typeof stopWord]> = new Map(
  Object.entries(stopWord),
);

/** Where an item is now, in a sentence: who has it and until when, or when it would be back if it left now. */
export function ItemNow({ item }: { item: Item }) {
  return (
    <section className="item-now">
      <ThingPicture pictogram={item.pictogram} photoId={item.photoId} size="large" />
      <div className="item-now-words">
        <NowWords item={item} />
      </div>
    </section>
  );
}

function NowWords({ item }: { item: Item }) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const { timeZone } = useStaffSession().house;
  const day = useDayWords();
  const where = useQuery(orpc.loans.whereabouts.queryOptions({ input: { itemId: item.id } })).data;
  if (item.state !== 'inUse') {
    const since = item.retiredAt === null ? '' : formatDayOf(item.retiredAt, timeZone, i18n.language);
    const reason = t(($) => $.catalog.item.reasons[item.retiredReason ?? 'other']);
    return (
      <>
        <p className="item-now-main">{t(($) => $.catalog.item.now.outOfUse)}</p>
        <p>{t(($) => $.catalog.item.now.outOfUseSince, { day: since, reason })}</p>
      </>
    );
  }
  if (!where) return null;
  const { openLoan, dueIfLent, refusal, refusalParams } = where;
  if (openLoan) {
    return (
      <>
        <p className="item-now-main">
          {t(($) => $.catalog.item.now.with)}{' '}
          <PersonLink id={openLoan.personId} name={openLoan.personName} number={openLoan.personNumber} />
        </p>
        <p>{t(($) => $.catalog.item.now.dueOn, { day: day(openLoan.dueDay) })}</p>
      </>
    );
  }
  if (refusal === 'loans.itemOut') return <p className="item-now-main">{t(($) => $.catalog.item.now.out)}</p>;
  const stop = refusal === null ? undefined : stopWords.get(refusal);
  if (stop) {
    const { plan = '', since = '' } = refusalParams;
    return (
      <>
        <p className="item-now-main">{t(($) => $.catalog.item.where.stopped[stop], { plan })}</p>
        <p>{t(($) => $.catalog.item.now.stopped[stop], { plan, day: day(String(since)) })}</p>
      </>
    );
  }
  return (
    <>
      <p className="item-now-main">
        {item.place === ''
          ? t(($) => $.catalog.item.now.inHouse)
          : t(($) => $.catalog.item.now.inHouseAt, { place: item.place })}
      </p>
      <p>
        {dueIfLent === null
          ? t(($) => $.catalog.item.now.notLent)
          : t(($) => $.catalog.item.now.ifLent, { day: day(dueIfLent.dueDay) })}
        {dueIfLent?.movedBecauseClosed === true ? ` ${t(($) => $.catalog.item.now.moved)}` : ''}
      </p>
    </>
  );
}
