import * as z from 'zod';
import {
  command,
  commandInput,
  id,
  line,
  localDay,
  longText,
  page,
  privateQuery,
  query,
  scannedCode,
} from './base.ts';
import {
  conditionRecord,
  damageReport,
  dueLine,
  photoIds,
  planFields,
  repairTicket,
  ticketSummary,
  upkeepCheck,
  upkeepPlan,
  work,
} from './upkeep-shapes.ts';
import { checkResults, conditions, dueStates, openTicketStates, ticketStates } from './words.ts';

export * from './upkeep-shapes.ts';

const revision = z.number().int().min(0);
const ofInitiative = z.object({ initiativeId: id.optional() });

export const upkeepContract = {
  overview: query('/upkeep/overview', 'How much waits: open tickets per state, reports, what is late or near')
    .input(ofInitiative)
    .output(
      z.object({
        tickets: z.record(z.enum(openTicketStates), z.number().int()),
        reports: z.number().int(),
        soon: z.number().int(),
        due: z.number().int(),
        overdue: z.number().int(),
      }),
    ),
  photo: query('/upkeep/photos/{photoId}', 'A photo of damage or condition, base64')
    .input(z.object({ photoId: id }))
    .output(z.object({ mime: z.enum(['image/jpeg', 'image/png', 'image/webp']), base64: z.string() })),
  keepPhoto: command(
    '/upkeep/photos/keep',
    'Keep a photo (JPEG, PNG or WebP, at most 400 kB, base64) for what is written next',
  )
    .input(commandInput({ photoId: id, base64: z.string().max(560_000) }))
    .output(z.object({ photoId: id, bytes: z.number().int() })),
  history: query('/upkeep/items/{itemId}/history', 'What was seen, reported, repaired and done of one thing')
    .input(z.object({ itemId: id }))
    .output(
      z.object({
        conditions: z.array(conditionRecord),
        reports: z.array(damageReport),
        tickets: z.array(ticketSummary),
        checks: z.array(upkeepCheck),
        due: z.array(dueLine),
      }),
    ),
  recordCondition: command('/upkeep/conditions/record', 'Write down how a thing is; the thing takes it over')
    .input(
      commandInput({
        conditionId: id,
        itemId: id,
        condition: z.enum(conditions),
        note: longText(1000).default(''),
        photoIds,
      }),
    )
    .output(conditionRecord),
  undoCondition: command('/upkeep/conditions/undo', 'Take back a check of today')
    .input(commandInput({ conditionId: id }))
    .output(conditionRecord),

  reports: privateQuery(
    '/upkeep/reports',
    'Reports of damage: those that wait oldest first, handled ones newest first',
  )
    .input(page.extend({ initiativeId: id.optional(), handled: z.boolean().default(false) }))
    .output(z.object({ reports: z.array(damageReport), total: z.number().int() })),
  reportDamage: command('/upkeep/reports/add', 'Report damage to a thing')
    .input(
      commandInput({
        reportId: id,
        itemId: id,
        words: longText(2000).min(1),
        /** Told by who has or had it, or seen at the desk. */
        reportedBy: z.enum(['desk', 'borrower']),
        loanId: id.nullable().default(null),
        personId: id.nullable().default(null),
        photoIds,
      }),
    )
    .output(damageReport),
  handleReport: command('/upkeep/reports/handle', 'Make a ticket of a report, or close it with a word')
    .input(
      commandInput({
        reportId: id,
        note: line(400).default(''),
        ticket: z.object({ ticketId: id, title: line(120).min(1), blocks: z.boolean() }).nullable(),
      }),
    )
    .output(damageReport),
  undoReport: command(
    '/upkeep/reports/undo',
    'Take back today: the handling of a report, else the report itself',
  )
    .input(commandInput({ reportId: id }))
    .output(damageReport),

  tickets: query('/upkeep/tickets', 'Repair tickets: open ones by state and age, or closed ones newest first')
    .input(
      page.extend({
        initiativeId: id.optional(),
        state: z.enum(ticketStates).optional(),
        closed: z.boolean().default(false),
      }),
    )
    .output(z.object({ tickets: z.array(ticketSummary), total: z.number().int() })),
  ticket: query('/upkeep/tickets/{ticketId}', 'One repair ticket with its whole road')
    .input(z.object({ ticketId: id }))
    .output(repairTicket),
  openTicket: command('/upkeep/tickets/open', 'Open a repair ticket for a thing')
    .input(
      commandInput({
        ticketId: id,
        itemId: id,
        title: line(120).min(1),
        note: longText(2000).default(''),
        blocks: z.boolean().default(true),
        photoIds,
      }),
    )
    .output(repairTicket),
  changeTicket: command(
    '/upkeep/tickets/change',
    'Change what a ticket says, or whether it keeps the thing in',
  )
    .input(
      commandInput({
        ticketId: id,
        revision,
        title: line(120).min(1),
        finding: longText(2000),
        blocks: z.boolean(),
      }),
    )
    .output(repairTicket),
  moveTicket: command('/upkeep/tickets/move', 'Bring a ticket to its next state')
    .input(
      commandInput({
        ticketId: id,
        entryId: id,
        to: z.enum(ticketStates),
        /** How the thing is once it is repaired; only for `resolved`. */
        condition: z.enum(conditions).optional(),
        ...work,
      }),
    )
    .output(repairTicket),
  addToTicket: command('/upkeep/tickets/add', 'Write down work, cost or a word on a ticket')
    .input(commandInput({ ticketId: id, entryId: id, ...work }))
    .output(repairTicket),
  undoOnTicket: command('/upkeep/tickets/undo', 'Take back the last thing done on a ticket today')
    .input(commandInput({ ticketId: id, entryId: id, undoEntryId: id }))
    .output(repairTicket),

  plans: query('/upkeep/plans', 'Upkeep plans by initiative and name')
    .input(ofInitiative.extend({ includeStopped: z.boolean().default(false) }))
    .output(z.array(upkeepPlan)),
  plan: query('/upkeep/plans/{planId}', 'One upkeep plan')
    .input(z.object({ planId: id }))
    .output(upkeepPlan),
  createPlan: command('/upkeep/plans/create', 'Add an upkeep plan')
    .input(commandInput({ planId: id, ...planFields }))
    .output(upkeepPlan),
  updatePlan: command('/upkeep/plans/update', 'Change an upkeep plan')
    .input(commandInput({ planId: id, revision, ...planFields }))
    .output(upkeepPlan),
  setPlanActive: command('/upkeep/plans/set-active', 'Stop a plan, or let it count again')
    .input(commandInput({ planId: id, active: z.boolean() }))
    .output(upkeepPlan),

  due: query('/upkeep/due', 'What must be done, most pressing first')
    .input(
      page.extend({
        initiativeId: id.optional(),
        planId: id.optional(),
        /** With `ok` everything a plan is about. */
        states: z.array(z.enum(dueStates)).min(1).default(['soon', 'due', 'overdue']),
      }),
    )
    .output(z.object({ lines: z.array(dueLine), total: z.number().int() })),
  checkByCode: privateQuery(
    '/upkeep/check-by-code',
    'A scanned thing under one plan: is it part of it, how does it stand',
  )
    .input(z.object({ planId: id, code: scannedCode }))
    .output(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('line'), line: dueLine }),
        z.object({ kind: z.literal('notInPlan'), itemId: id, barcode: z.string(), kindName: z.string() }),
        z.object({ kind: z.literal('unknown') }),
      ]),
    ),
  markDone: command('/upkeep/checks/mark', 'The work of a plan was done on these things')
    .input(
      commandInput({
        planId: id,
        /** The day it was done, today or before; left out it is today by the house's own clock. */
        day: localDay.optional(),
        result: z.enum(checkResults),
        note: line(400).default(''),
        checks: z
          .array(z.object({ checkId: id, itemId: id }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ checks: z.array(upkeepCheck), lines: z.array(dueLine) })),
  undoDone: command('/upkeep/checks/undo', 'Take back a check that was entered today')
    .input(commandInput({ checkId: id }))
    .output(upkeepCheck),
};
