import type {
  MailServer,
  ReminderPlans,
  ReminderStep,
  ReminderText,
} from '#shared/contract/reminder-settings.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import type { CommandCall, InputOf, OutputOf, QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { initiativeLabels } from '../catalog/index.ts';
import { partOf } from './letter.rules.ts';
import { lettersPdf } from './letter-pdf.ts';
import { letterDesk } from './letters.service.ts';
import { sendMail } from './mail.ts';
import { readMailSecret, readMailServer, writeMailServer } from './mail-server.store.ts';
import { asEdited, asKept } from './placeholders.rules.ts';
import { readPlans, stepByKey, writePlan } from './plans.store.ts';
import { mailAddressesOf } from './reach.rules.ts';
import { hashOfWords, readOwnTexts, removeOwnText, textAt, type Words, writeOwnText } from './texts.store.ts';
import { type LetterLanguage, letterLanguages, letterWords } from './usual-texts.ts';

export async function plansView(db: Executor): Promise<ReminderPlans> {
  const plans = await readPlans(db);
  const names = await initiativeLabels(db, [...plans.own.keys()]);
  return {
    house: plans.house,
    own: [...plans.own].map(([initiativeId, steps]) => ({
      initiativeId,
      initiativeName: names.get(initiativeId)?.name ?? '',
      steps,
    })),
  };
}

export async function setPlan(
  call: CommandCall,
  { initiativeId, steps }: InputOf<'reminders', 'setPlan'>,
): Promise<ReminderPlans> {
  if (initiativeId === null && steps === null) refuse('reminders.houseNeedsSteps');
  if (initiativeId !== null)
    found((await initiativeLabels(call.tx, [initiativeId])).get(initiativeId), 'initiative');
  refuseDoubles(steps ?? []);
  await writePlan(call.tx, initiativeId, steps?.map((step) => ({ ...step, id: call.newId() })) ?? null);
  if (initiativeId === null) call.touched('house', 'reminders');
  else call.touched('initiative', initiativeId);
  call.touched('reminder', 'plan');
  call.changedFields('reminderSteps');
  return plansView(call.tx);
}

function refuseDoubles(steps: readonly ReminderStep[]): void {
  const days = steps.map((step) => step.days);
  const double = days.find((day, at) => days.indexOf(day) !== at);
  if (double !== undefined) refuse('reminders.stepTwice', { days: double });
  if (new Set(steps.map(({ key }) => key)).size !== steps.length) refuse('reminders.stepTwice', { days: 0 });
}

/** What is written at every step, in every language, as it is edited. */
export async function textsView(db: Executor): Promise<ReminderText[]> {
  const own = await readOwnTexts(db);
  const steps = [...stepByKey(await readPlans(db)).values()].toSorted((a, b) => a.days - b.days);
  return steps.flatMap((step) =>
    letterLanguages.map((language) => {
      const { subject, body, source } = textAt(own, step, language);
      return { stepKey: step.key, language, subject: asEdited(subject), body: asEdited(body), source };
    }),
  );
}

export async function setText(
  call: CommandCall,
  { stepKey, language, text }: InputOf<'reminders', 'setText'>,
): Promise<ReminderText[]> {
  const step = found(stepByKey(await readPlans(call.tx)).get(stepKey), 'step');
  const tag = found(
    letterLanguages.find((one) => one === language),
    'language',
  );
  const own = await readOwnTexts(call.tx);
  if (text === null) await removeOwnText(call.tx, step.key, tag);
  else
    await writeOwnText(call.tx, {
      step_key: step.key,
      language: tag,
      ...keptWords(text),
      of_dutch: hashOfWords(textAt(own, step, 'nl')),
    });
  call.touched('reminder', 'text');
  call.changedFields(`reminderText.${tag}`);
  return textsView(call.tx);
}

const keptWords = ({ subject, body }: Words): Words => ({ subject: asKept(subject), body: asKept(body) });

/** A letter to nobody, to see how it will look: two invented things of the first initiatives that lend. */
export async function sampleLetter(
  call: QueryCall,
  { stepKey, language, text }: InputOf<'reminders', 'sampleLetter'>,
): Promise<{ base64: string; pages: number }> {
  const { db } = call;
  const desk = await letterDesk(db, call.now);
  const step = found(stepByKey(desk.day.plans).get(stepKey), 'step');
  const tag = found(
    letterLanguages.find((one) => one === language),
    'language',
  );
  const today = houseDayOf(call.now);
  const counter = [...desk.day.counters.values()].find(({ calendar }) => calendar.hours.length > 0);
  const dueDay = addDays(today, -step.days);
  const facts = {
    name: 'Jo Voorbeeld',
    language: tag === 'nl' ? null : tag,
    step,
    things: ['Boormachine', 'Ladder'].map((name, n) => ({
      name,
      nameTranslations: {},
      barcode: `V-00000${n + 1}`,
      dueDay,
      initiativeId: counter?.id ?? '',
    })),
    counters: counter ? [counter] : [],
    houseName: desk.houseName,
    phone: desk.head.phone,
    today,
    amount: '',
  };
  const wordsIn = (one: LetterLanguage): Words =>
    text && one === tag ? keptWords(text) : textAt(desk.texts, step, one);
  const languages: LetterLanguage[] = tag === 'nl' ? ['nl'] : ['nl', tag];
  const parts = languages.map((one) => partOf(facts, one, wordsIn(one)));
  return lettersPdf([{ address: ['Jo Voorbeeld', 'Voorbeeldstraat 1', '8500 Kortrijk'], parts }], {
    houseName: desk.houseName,
    head: desk.head,
    today,
    at: call.now,
  });
}

export async function setMailServer(
  call: CommandCall,
  input: InputOf<'reminders', 'setMailServer'>,
): Promise<MailServer> {
  const { active, host, port, security, userName, fromName, fromAddress, password } = input;
  const fields = { active, host, port, security, userName, fromName, fromAddress };
  if (fields.active && (fields.host === '' || mailAddressesOf(fields.fromAddress).length !== 1))
    refuse('reminders.mailNotComplete');
  const before = await readMailSecret(call.tx);
  await writeMailServer(call.tx, { ...fields, password: password ?? before.password });
  call.touched('house', 'mail');
  call.touched('reminder', 'mail');
  call.changedFields(...Object.keys(fields), ...(password === undefined ? [] : ['password']));
  return readMailServer(call.tx);
}

/** Sends a mail outside the transaction; only that it was tried is written down. */
export async function testMail(
  call: QueryCall,
  { to }: InputOf<'reminders', 'testMail'>,
  commit: (
    run: (call: CommandCall) => OutputOf<'reminders', 'testMail'>,
  ) => OutputOf<'reminders', 'testMail'>,
): Promise<Awaited<OutputOf<'reminders', 'testMail'>>> {
  const server = await readMailSecret(call.db);
  const addresses = mailAddressesOf(to);
  if (server.host === '' || server.fromAddress === '') refuse('reminders.mailNotComplete');
  if (addresses.length === 0) refuse('reminders.badAddress');
  const { houseName } = await letterDesk(call.db, call.now);
  const text = `${houseName}\n\n${letterWords.nl.steps.facts.subject.replace('{{house}}', houseName)}`;
  const mail = { to: addresses, subject: houseName, text, html: `<p>${text.replaceAll('\n', '<br>')}</p>` };
  const outcome = await sendMail(server, mail, call.core.ports.mail ?? {});
  return commit(async (inside) => {
    inside.touched('house', 'mail');
    return outcome.kind === 'sent'
      ? { sent: true, failure: null }
      : { sent: false, failure: outcome.failure };
  });
}
