import type { Insertable } from 'kysely';
import { dueMoment } from '#shared/domain/due.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt, type LocalDay } from '#shared/domain/local-days.ts';
import { isOpenDay, nextOpenDay, openingsOn } from '#shared/domain/opening-hours.ts';
import type { CoreInside } from '../core-inside.ts';
import { type LendingRule, lendingRuleOf, lendingTermsOf } from '../modules/catalog/index.ts';
import { keptTerms, readRule, writeLoanHistory } from '../modules/loans/index.ts';
import type { LoansTables } from '../modules/loans/loans.tables.ts';
import { type DemoInitiative, demoInitiatives } from './house-of-initiatives.ts';
import { demoIds } from './ids.ts';
import type { Dice } from './random.ts';
import { seasonWeights } from './things.ts';
import type { WrittenCatalog, WrittenItem } from './write-catalog.ts';

type LoanRow = Insertable<LoansTables['loan']>;
type HandOverRow = Insertable<LoansTables['hand_over']>;

/** How long ago the house began to keep accounts here, in days: what was lent before cost nothing. */
export const accountDays = 90;
/** Days after which even the latest has brought it back. */
const longestLate = 75;
/** The story is two years long. */
const storyDays = 730;
/** Loans written before the next stretch is invented: a bounded piece of memory. */
const stretch = 20_000;

interface Shop {
  initiative: DemoInitiative;
  initiativeId: string;
  rule: LendingRule;
  items: readonly WrittenItem[];
  /** First day each item is free again, by its place in `items`. */
  freeFrom: LocalDay[];
}

interface Story {
  dice: Dice;
  now: string;
  personIds: readonly string[];
  nextId: () => string;
  /** Hand-overs that one open day of one initiative sees, before busyness and season. */
  perDay: number;
}

/**
 * Two years of loans with seasons, regulars and late returns, up to this moment: `loansWanted` of them
 * more or less. Written through the loans module, under the rules of each initiative.
 */
export async function writeLoans(
  core: CoreInside,
  dice: Dice,
  catalog: WrittenCatalog,
  personIds: readonly string[],
  loansWanted: number,
): Promise<void> {
  const now = core.ports.clock.now();
  const today = houseDayOf(now);
  const shops = await openShops(core, catalog);
  const openDays = shops.reduce(
    (sum, { rule, initiative }) => sum + countOpenDays(rule, today) * initiative.busy,
    0,
  );
  const story: Story = { dice, now, personIds, nextId: demoIds(8), perDay: loansWanted / openDays };
  const written = { handOvers: [] as HandOverRow[], loans: [] as LoanRow[] };
  const price = pricer(core, addDays(today, -accountDays));
  const flush = async () => {
    for (const loan of written.loans) Object.assign(loan, await price(loan));
    await core.store().write((tx) => writeLoanHistory(tx, written));
    written.handOvers = [];
    written.loans = [];
  };
  for (let ago = storyDays; ago >= 0; ago -= 1) {
    const day = addDays(today, -ago);
    for (const shop of shops) {
      if (isOpenDay(day, shop.rule.calendar)) lendOn(story, shop, day, written);
    }
    if (written.loans.length >= stretch) await flush();
  }
  await flush();
}

/** What a loan kept of the terms of its kind, when it was made after `fromDay`. */
function pricer(core: CoreInside, fromDay: LocalDay) {
  const db = core.store().reader;
  const known = new Map<string, Awaited<ReturnType<typeof lendingTermsOf>>>();
  return async (loan: LoanRow): Promise<Partial<LoanRow>> => {
    if (loan.handed_over_day < fromDay) return {};
    const { kind_id: kindId, initiative_id: initiativeId } = loan;
    const terms = known.get(kindId) ?? (await lendingTermsOf(db, { kindId, initiativeId }));
    known.set(kindId, terms);
    return keptTerms(db, terms, {
      personId: loan.person_id,
      day: loan.handed_over_day,
      dueDay: loan.due_day,
      movedBecauseClosed: readRule(loan.rule).movedBecauseClosed,
    });
  };
}

async function openShops(core: CoreInside, { initiativeIds, items }: WrittenCatalog): Promise<Shop[]> {
  const shops: Shop[] = [];
  for (const initiative of demoInitiatives) {
    const own = items.filter((item) => item.kind.initiative === initiative.key);
    const [first] = own;
    if (!first) continue;
    const initiativeId = initiativeIds.get(initiative.key) ?? '';
    const rule = await lendingRuleOf(core.store().reader, { kindId: first.kindId, initiativeId });
    shops.push({ initiative, initiativeId, rule, items: own, freeFrom: own.map(() => '') });
  }
  return shops;
}

function countOpenDays(rule: LendingRule, today: LocalDay): number {
  return Array.from({ length: storyDays }, (_, ago) => addDays(today, -ago)).filter((day) =>
    isOpenDay(day, rule.calendar),
  ).length;
}

/** One open day at one counter: people come in, each takes one to three things. */
function lendOn(
  story: Story,
  shop: Shop,
  day: LocalDay,
  written: { handOvers: HandOverRow[]; loans: LoanRow[] },
): void {
  const { dice } = story;
  const month = Number(day.slice(5, 7)) - 1;
  let left = story.perDay * shop.initiative.busy * (0.6 + dice.next() * 0.8);
  left = Math.floor(left) + (dice.next() < left % 1 ? 1 : 0);
  const [range] = openingsOn(day, shop.rule.calendar);
  if (!range) return;
  while (left > 0) {
    const at = momentBetween(dice, day, range.opens, range.closes);
    if (at > story.now) return;
    const handOver: HandOverRow = {
      id: story.nextId(),
      person_id: regular(dice, story.personIds),
      at,
      by_account_id: 'demo-account-balie',
    };
    const wanted = Math.min(left, dice.pick([1, 1, 1, 2, 2, 3]));
    const loans = Array.from({ length: wanted }, () => lendOne(story, shop, day, month, handOver)).filter(
      (loan) => loan !== null,
    );
    if (loans.length > 0) {
      written.handOvers.push(handOver);
      written.loans.push(...loans);
    }
    left -= wanted;
  }
}

/** A thing that is in the house and wanted in this month, or null when the shelves are empty. */
function lendOne(
  story: Story,
  shop: Shop,
  day: LocalDay,
  month: number,
  handOver: HandOverRow,
): LoanRow | null {
  const { dice } = story;
  for (let tries = 0; tries < 12; tries += 1) {
    const at = dice.between(0, shop.items.length - 1);
    const item = shop.items[at];
    if (!item || (shop.freeFrom[at] ?? '') >= day) continue;
    if (dice.next() * 2.4 > (seasonWeights[item.kind.season][month] ?? 1)) continue;
    const loan = loanOf(story, shop, item, day, handOver);
    shop.freeFrom[at] = loan.returned_day ?? '9999';
    return loan;
  }
  return null;
}

function loanOf(story: Story, shop: Shop, item: WrittenItem, day: LocalDay, handOver: HandOverRow): LoanRow {
  const { calendar } = shop.rule;
  const periodDays = shop.rule.loanDays ?? 1;
  const due = dueMoment({ handedOverAt: handOver.at, periodDays, calendar, timeZone: houseTimeZone });
  const back = returnOf(story, shop, day, due.dueDay);
  return {
    id: story.nextId(),
    hand_over_id: handOver.id,
    item_id: item.id,
    kind_id: item.kindId,
    initiative_id: shop.initiativeId,
    person_id: handOver.person_id,
    handed_over_at: handOver.at,
    handed_over_by: 'demo-account-balie',
    handed_over_day: day,
    due_day: due.dueDay,
    due_at: due.dueAt,
    rule: JSON.stringify({ version: 1, loanDays: periodDays, movedBecauseClosed: due.movedBecauseClosed }),
    condition_out: item.condition,
    condition_in: back ? item.condition : null,
    note_in: null,
    returned_at: back?.at ?? null,
    returned_by: back ? 'demo-account-balie' : null,
    returned_day: back?.day ?? null,
    undone_at: null,
    undone_by: null,
    fee_cents: 0,
    deposit_cents: 0,
    entered_at: null,
    return_entered_at: null,
    overruled: null,
    saved_cents: Math.round((item.kind.euro * 100) / 30),
  };
}

/** Most come back on the due day or before, some are late, a few are still out. */
function returnOf(
  { dice, now }: Story,
  shop: Shop,
  day: LocalDay,
  dueDay: LocalDay,
): { day: LocalDay; at: string } | null {
  const { calendar } = shop.rule;
  // Things that never came back are chased until they do: only lately lent ones are still out late.
  const mayBeStillOut = dueDay > addDays(now.slice(0, 10), -longestLate);
  const kind = dice.weighted([70, 18, 10, mayBeStillOut ? 6 : 0]);
  if (kind === 3) return null;
  const shift = [0, -dice.between(1, 7), dice.between(1, 24)][kind] ?? 0;
  const earliest = addDays(day, 1);
  const meant = addDays(dueDay, shift);
  const back = nextOpenDay(meant < earliest ? earliest : meant, calendar);
  const range = back ? openingsOn(back, calendar)[0] : undefined;
  if (!back || !range) return null;
  const at = momentBetween(dice, back, range.opens, range.closes);
  return at > now ? null : { day: back, at };
}

/** A few come every week, many came once. */
const regular = (dice: Dice, personIds: readonly string[]): string =>
  personIds[Math.floor(dice.next() ** 2.2 * personIds.length)] ?? '';

function momentBetween(dice: Dice, day: LocalDay, opens: string, closes: string): string {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const at = dice.between(minutes(opens), minutes(closes) - 1);
  const text = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  return instantAt(day, text, houseTimeZone);
}
