import * as z from 'zod';
import { command, commandInput, id, instant, line, localDay, page, privateQuery, query } from './base.ts';
import { channels } from './words.ts';

/** Somebody will fetch a thing on a day and bring it back on another. Both are local days and belong to it. */
export const reservation = z.object({
  id,
  kindId: id,
  kindName: z.string(),
  pictogram: z.string(),
  photoId: id.nullable(),
  initiativeId: id,
  initiativeName: z.string(),
  /** The item kept for it; a flexible one may be given another item of the kind. */
  itemId: id,
  barcode: z.string(),
  itemPlace: z.string(),
  isFlexible: z.boolean(),
  personId: id,
  personName: z.string(),
  personNumber: z.string(),
  fromDay: localDay,
  toDay: localDay,
  askedAt: instant,
  via: z.enum(channels),
  note: z.string(),
  endedAt: instant.nullable(),
  endedHow: z.enum(['lent', 'cancelled', 'missed']).nullable(),
  canUndo: z.boolean(),
  /** The item is out, and due back after the reservation begins; the desk should call or find another one. */
  inDanger: z.enum(['stillOut', 'outOfUse']).nullable(),
  revision: z.number().int(),
});
export type Reservation = z.infer<typeof reservation>;

/** What fills the days of an item. Ends are local days and belong to it; null end: not known (late). */
export const busySpan = z.object({
  what: z.enum(['loan', 'reservation', 'buffer', 'hold', 'unavailable']),
  fromDay: localDay,
  toDay: localDay.nullable(),
  /** The loan, reservation or hold; null for the others. */
  id: id.nullable(),
  /** Left out for who may not know. */
  personId: id.nullable(),
  personName: z.string().nullable(),
  isLate: z.boolean(),
});
export type BusySpan = z.infer<typeof busySpan>;

export const calendarDay = z.object({
  day: localDay,
  /** Whether the initiative receives people that day. */
  isOpen: z.boolean(),
  /** Items of the kind that nobody has, has asked for or prepares on that day. */
  free: z.number().int(),
  out: z.number().int(),
  reserved: z.number().int(),
  buffer: z.number().int(),
  /** A loan of the usual length could begin here. */
  canStart: z.boolean(),
});
export type CalendarDay = z.infer<typeof calendarDay>;

const days = { fromDay: localDay, toDay: localDay };

export const reservationsContract = {
  make: command('/reservations/make', 'Reserve a thing for some days')
    .input(
      commandInput({
        reservationId: id,
        personId: id,
        kindId: id,
        /** Exactly this item; null for any of the kind. */
        itemId: id.nullable(),
        ...days,
        via: z.enum(channels),
        note: line(200),
        /** Overrules a block, a limit or the usual length; never a double booking. */
        overrule: z.object({ reason: line(200).min(1) }).optional(),
      }),
    )
    .output(z.object({ reservation })),
  change: command('/reservations/change', 'Move a reservation to other days or another item')
    .input(
      commandInput({
        reservationId: id,
        revision: z.number().int(),
        itemId: id.nullable(),
        ...days,
        note: line(200),
        /** Overrules the usual length, for days that become longer than it and than they were. */
        overrule: z.object({ reason: line(200).min(1) }).optional(),
      }),
    )
    .output(z.object({ reservation })),
  cancel: command('/reservations/cancel', 'Cancel a reservation')
    .input(commandInput({ reservationId: id }))
    .output(z.object({ reservation })),
  undoCancel: command('/reservations/undo-cancel', 'Take the cancelling back, if the days are still free')
    .input(commandInput({ reservationId: id }))
    .output(z.object({ reservation })),
  ofPerson: privateQuery('/reservations/of-person', 'What one person has reserved')
    .input(z.object({ personId: id }))
    .output(z.object({ reservations: z.array(reservation) })),
  list: privateQuery('/reservations/list', 'Reservations of the house or of one initiative')
    .input(
      page.extend({
        initiativeId: id.optional(),
        kindId: id.optional(),
        /** `today`: to be fetched today or before, so to be put ready. */
        view: z.enum(['today', 'coming', 'endedToday']),
      }),
    )
    .output(z.object({ reservations: z.array(reservation), total: z.number().int() })),
  calendar: query('/reservations/calendar', 'Day by day how many of a kind are free')
    .input(z.object({ kindId: id, fromDay: localDay, days: z.number().int().min(1).max(400) }))
    .output(
      z.object({
        total: z.number().int(),
        days: z.array(calendarDay),
        /** Usual length in local days; null when the kind is not lent. */
        loanDays: z.number().int().nullable(),
        /** First open day on which a loan of the usual length can begin, within a year. */
        firstFree: localDay.nullable(),
      }),
    ),
  lanes: privateQuery('/reservations/lanes', 'What fills the days of each item of a kind')
    .input(page.extend({ kindId: id, fromDay: localDay, days: z.number().int().min(1).max(400) }))
    .output(
      z.object({
        lanes: z.array(
          z.object({ itemId: id, barcode: z.string(), itemPlace: z.string(), spans: z.array(busySpan) }),
        ),
        total: z.number().int(),
      }),
    ),
};
