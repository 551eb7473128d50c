import type { MailJob } from '#shared/contract/reminders.contract.ts';
import { runCommand } from '../../rpc/commands.ts';
import type { CommandCall, InputOf, QueryCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import { openBatch, writeReminders } from './batches.ts';
import { houseDay, scopeOf } from './late.ts';
import { letterAsHtml, letterAsText } from './letter-text.ts';
import { letterDesk, partsFor } from './letters.service.ts';
import { type MailOutcome, sendMail } from './mail.ts';
import { newMailJob, type PersonOutcome, refuseSecondJob, startMailJob } from './mail-jobs.ts';
import { readMailSecret } from './mail-server.store.ts';
import { type PlannedPerson, planFor } from './planned.ts';
import { mailAddressesOf } from './reach.rules.ts';
import { setState } from './sent.store.ts';

type Input = InputOf<'reminders', 'sendEmails'>;

/**
 * Starts the sending. For each person by itself: written down as prepared, sent, written down as sent or failed, so that a crash
 * leaves at most one of whom it is not known. The same act again gives the same job.
 */
export async function sendEmails(
  call: QueryCall,
  input: Input,
  commit: (run: (call: CommandCall) => Promise<MailJob>) => Promise<MailJob>,
): Promise<MailJob> {
  const server = await readMailSecret(call.db);
  if (!server.active) refuse('reminders.mailOff');
  const fresh: string[] = [];
  const job = await commit(async (inside) => {
    refuseSecondJob(call.core);
    const day = await houseDay(inside.tx, inside.now);
    const scope = scopeOf(inside.actor, input.initiativeId);
    const { personIds } = input;
    const { planned } = await planFor(inside, day, { personIds, scope, channel: 'email' });
    if (planned.length === 0) refuse('reminders.nothingToSend');
    await openBatch(inside, { batchId: input.batchId, channel: 'email', initiativeId: input.initiativeId });
    fresh.push(...planned.map(({ contact }) => contact.id));
    return newMailJob(input.batchId, fresh.length);
  });
  // Nobody is fresh when this very act was done before.
  if (fresh.length > 0)
    startMailJob(call.core, input.batchId, fresh, (personId) => sendOne(call, input, personId));
  return job;
}

async function sendOne(call: QueryCall, input: Input, personId: string): Promise<PersonOutcome> {
  const prepared = await prepare(call, input, personId);
  if (prepared === null) return { kind: 'skipped' };
  const { person, ids } = prepared;
  const outcome = await mailTo(call, person);
  // Whoever fell silent may have taken it: it stays "prepared", is shown as such, and is not sent again by itself.
  if (outcome.kind !== 'unsure') await settle(call, ids, outcome);
  if (outcome.kind === 'sent') return { kind: 'sent' };
  const isServer = ['unreachable', 'timeOut', 'tls', 'signIn'].includes(outcome.failure);
  return { ...outcome, isServer };
}

async function prepare(
  call: QueryCall,
  input: Input,
  personId: string,
): Promise<{ person: PlannedPerson; ids: string[] } | null> {
  return step(call, async (inside) => {
    const day = await houseDay(inside.tx, inside.now);
    const scope = scopeOf(inside.actor, input.initiativeId);
    const { planned } = await planFor(inside, day, { personIds: [personId], scope, channel: 'email' });
    const [person] = planned;
    if (!person) return null;
    const written = { batchId: input.batchId, channel: 'email', person, state: 'prepared' } as const;
    return { person, ids: await writeReminders(inside, written) };
  });
}

async function mailTo(call: QueryCall, person: PlannedPerson): Promise<MailOutcome> {
  const db = call.core.store().reader;
  const desk = await letterDesk(db, call.core.ports.clock.now());
  const parts = await partsFor(db, desk, person);
  // Asked each time: a password that was mended meanwhile counts.
  const server = await readMailSecret(db);
  return sendMail(
    server,
    {
      to: mailAddressesOf(person.contact.email),
      subject: parts[0]?.subject ?? desk.houseName,
      text: letterAsText(parts),
      html: letterAsHtml(parts),
    },
    call.core.ports.mail ?? {},
  );
}

async function settle(call: QueryCall, ids: readonly string[], outcome: MailOutcome): Promise<void> {
  await step(call, async (inside) => {
    await setState(inside.tx, ids, ['prepared'], {
      state: outcome.kind === 'sent' ? 'sent' : 'failed',
      failure: outcome.kind === 'sent' ? null : outcome.failure,
      settled_at: inside.now,
    });
    for (const id of ids) inside.touched('reminder', id);
    inside.changedFields('state');
  });
}

/** A step of the sending as a transaction of its own, with its audit line, by whoever pressed the button. */
async function step<T>(call: QueryCall, run: (inside: CommandCall) => Promise<T>): Promise<T> {
  const { core, session, actor } = call;
  const input = { commandId: core.ports.ids.next() };
  const done: T[] = [];
  await runCommand(
    core,
    { path: 'reminders.sendEmails', version: 1, session, actor, input },
    async (inside) => {
      done.push(await run(inside));
      // What it was about stands in the reminders; the command keeps nothing of a person.
      return {};
    },
  );
  return done[0] as T;
}
