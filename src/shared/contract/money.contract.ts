import * as z from 'zod';
import { chargeKinds, entryKinds, mostCents, payMeans } from '../domain/ledger-kinds.ts';
import { receiptPapers } from '../domain/receipt-papers.ts';
import {
  cents,
  command,
  commandInput,
  id,
  instant,
  line,
  localDay,
  page,
  privateQuery,
  query,
  staffLanguage,
} from './base.ts';
import { personSummary } from './people.contract.ts';

/** An amount that is asked, taken or given: never nothing, never negative. */
const amount = z.number().int().min(1).max(mostCents);
const reason = line(200).min(1);

export const ledgerEntry = z.object({
  id,
  /** What was done at once stands together. */
  actId: id,
  kind: z.enum(entryKinds),
  /** Of a reversal: the kind of what it is about in the end. */
  aboutKind: z.enum(entryKinds),
  /** Of a reversal: true when it brings back what was reversed before. */
  bringsBack: z.boolean(),
  /** Change in what the person owes; positive is owed more. */
  feesCents: cents,
  /** Change in the deposit in the house's keeping. */
  depositCents: cents,
  /** Change in the deposit that is asked and not brought. */
  askedCents: cents,
  /** Change in the house's money. */
  moneyCents: cents,
  means: z.enum(payMeans).nullable(),
  initiativeId: id.nullable(),
  initiativeName: z.string(),
  loanId: id.nullable(),
  /** The lent thing, with its code; empty without a loan. */
  thing: z.string(),
  note: z.string(),
  at: instant,
  day: localDay,
  byName: z.string().nullable(),
  /** Does not count any more: it was reversed. */
  reversed: z.boolean(),
  /** The asker may reverse it now. */
  canReverse: z.boolean(),
  /** Reversing it takes a reason, because it is of an earlier day. */
  reversalNeedsReason: z.boolean(),
  /** Of something owed: how much of it is still open, by the oldest first. */
  openCents: cents,
  /** What the person owed after this entry; negative is credit. */
  balanceCents: cents,
  /** The deposit in keeping after this entry. */
  heldCents: cents,
  /** `K-000123` when money changed hands. */
  receiptNumber: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

export const balances = z.object({
  owesCents: cents,
  /** Paid more than owed. */
  creditCents: cents,
  depositHeldCents: cents,
  depositAskedCents: cents,
});
export type MoneyBalances = z.infer<typeof balances>;

export const heldDeposit = z.object({
  personId: id,
  initiativeId: id.nullable(),
  initiativeName: z.string(),
  loanId: id.nullable(),
  thing: z.string(),
  /** The thing is back (or there is no thing): the deposit can go back. */
  over: z.boolean(),
  heldCents: cents,
  askedCents: cents,
});
export type HeldDeposit = z.infer<typeof heldDeposit>;

/** Where a person stands, as far as the asker may see. */
export const personMoney = z.object({
  balances,
  /** Open charges, the oldest first. */
  open: z.array(ledgerEntry),
  deposits: z.array(heldDeposit),
  /** Initiatives where the person owes (positive) or has credit (negative). */
  perInitiative: z.array(z.object({ initiativeId: id.nullable(), name: z.string(), feesCents: cents })),
  newest: z.array(ledgerEntry),
  total: z.number().int(),
});
export type PersonMoney = z.infer<typeof personMoney>;

const done = z.object({
  actId: id,
  /** What was written, for the receipt and for taking it back. */
  entryIds: z.array(id),
  receiptNumber: z.string().nullable(),
  balances,
});
export type MoneyDone = z.infer<typeof done>;

/** Which deposit: of a loan, or of an initiative without a loan. */
const depositOf = { initiativeId: id, loanId: id.nullable() };
const moved = { cents: amount, means: z.enum(payMeans) };
const act = { actId: id, personId: id };

export const moneyContract = {
  ofPerson: privateQuery('/money/of-person', 'Where a person stands: owed, credit, deposits, newest entries')
    .input(z.object({ personId: id }))
    .output(personMoney),
  ledger: privateQuery('/money/ledger', "A person's ledger, newest first, with running balances")
    .input(page.extend({ personId: id, account: z.enum(['all', 'fees', 'deposit']).default('all') }))
    .output(z.object({ entries: z.array(ledgerEntry), total: z.number().int(), balances })),
  charge: command('/money/charge', 'Charge a person by hand, with a reason')
    .input(
      commandInput({
        ...act,
        initiativeId: id,
        loanId: id.nullable().default(null),
        kind: z.enum(chargeKinds),
        cents: amount,
        note: reason,
      }),
    )
    .output(done),
  pay: command('/money/pay', 'Take money for what is owed, whole or in part; the oldest debt first')
    .input(
      commandInput({
        ...act,
        ...moved,
        /** Only for debts at this initiative; credit goes there. */
        initiativeId: id.nullable().default(null),
        /** More than is owed is meant: it stays as credit. */
        asCredit: z.boolean().default(false),
      }),
    )
    .output(done),
  takeDeposit: command('/money/take-deposit', 'Take a deposit into keeping')
    .input(commandInput({ ...act, ...depositOf, ...moved }))
    .output(done),
  refundDeposit: command('/money/refund-deposit', 'Give a deposit back, whole or in part')
    .input(commandInput({ ...act, ...depositOf, ...moved }))
    .output(done),
  keepDeposit: command('/money/keep-deposit', 'Use a deposit for what is owed')
    .input(
      commandInput({
        ...act,
        ...depositOf,
        cents: amount,
        /** Charges the amount in the same act; null when it was charged before. */
        chargeAs: z.enum(['damage', 'lost', 'lateFee', 'other']).nullable(),
        note: reason,
      }),
    )
    .output(done),
  refund: command('/money/refund', 'Give credit back in money')
    .input(commandInput({ ...act, ...moved }))
    .output(done),
  forgive: command('/money/forgive', 'Ask part of what is owed no more, with a reason')
    .input(
      commandInput({
        ...act,
        /** Only this charge; otherwise the oldest first. */
        entryId: id.nullable().default(null),
        cents: amount,
        note: reason,
      }),
    )
    .output(done),
  reverse: command('/money/reverse', 'Reverse entries by their mirror; what hangs on them goes along')
    .input(commandInput({ ...act, entryIds: z.array(id).min(1).max(50), note: line(200).default('') }))
    .output(done),

  openBalances: privateQuery('/money/open-balances', 'Who owes or has credit')
    .input(
      page.extend({
        show: z.enum(['owes', 'credit']).default('owes'),
        initiativeId: id.nullable().default(null),
      }),
    )
    .output(
      z.object({
        rows: z.array(z.object({ person: personSummary, feesCents: cents, lastDay: localDay })),
        total: z.number().int(),
        totalCents: cents,
      }),
    ),
  heldDeposits: privateQuery('/money/held-deposits', 'Deposits in keeping: of things that are back first')
    .input(page.extend({ initiativeId: id.nullable().default(null) }))
    .output(
      z.object({
        rows: z.array(heldDeposit.extend({ person: personSummary, sinceDay: localDay })),
        total: z.number().int(),
        totalCents: cents,
        /** Deposits of things that are back. */
        overCount: z.number().int(),
      }),
    ),
  dayTotals: query('/money/day-totals', 'Money in and out on a day, per initiative and means')
    .input(z.object({ day: localDay.optional(), initiativeId: id.optional() }))
    .output(
      z.object({
        day: localDay,
        rows: z.array(
          z.object({
            initiativeId: id.nullable(),
            initiativeName: z.string(),
            means: z.enum(payMeans),
            inCents: cents,
            outCents: cents,
            acts: z.number().int(),
          }),
        ),
      }),
    ),
  receipt: privateQuery('/money/receipt', 'A receipt of an act or of a hand-over as a PDF, base64')
    .input(
      z.object({
        of: z.discriminatedUnion('by', [
          z.object({ by: z.literal('act'), actId: id }),
          z.object({ by: z.literal('handOver'), handOverId: id }),
          /** All that went along and was paid today: each scan is a hand-over of its own. */
          z.object({ by: z.literal('today'), personId: id }),
        ]),
        paper: z.enum(receiptPapers),
        /** Beside Dutch; the person's own language when not given. */
        language: staffLanguage.optional(),
      }),
    )
    .output(z.object({ base64: z.string(), pages: z.number().int(), number: z.string().nullable() })),
};
