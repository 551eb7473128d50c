/** Kinds of entries in a person's ledger. A person owes by charges; everything else settles, keeps or mirrors. */

/** What somebody can be charged for. */
export const chargeKinds = ['fee', 'lateFee', 'damage', 'lost', 'sale', 'membership', 'other'] as const;
export type ChargeKind = (typeof chargeKinds)[number];

export const entryKinds = [
  ...chargeKinds,
  /** Money for what is owed; what is paid too much is credit. */
  'payment',
  /** Credit given back in money. */
  'refund',
  /** Not asked any more, with a reason. */
  'forgiveness',
  /** Credit at one initiative used for a debt at another: two entries that cancel out. */
  'creditUsed',
  'depositAsked',
  /** The thing is back (or was never out): a deposit that was not brought is not asked any more. */
  'depositNotNeeded',
  'depositIn',
  'depositOut',
  /** A deposit used for what the person owes. */
  'depositKept',
  'reversal',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export const payMeans = ['cash', 'card', 'voucher'] as const;
export type PayMeans = (typeof payMeans)[number];

export const isCharge = (kind: EntryKind): kind is ChargeKind =>
  (chargeKinds as readonly EntryKind[]).includes(kind);

/** Most that one act can ask, take or give: a typing error of a digit too many is caught, a dear machine is not. */
export const mostCents = 1_000_000;
