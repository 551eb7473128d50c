import { createHash } from 'node:crypto';
import type { ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import type { Executor } from '../../store/database.ts';
import type { RemindersTables } from './reminders.tables.ts';
import { type LetterLanguage, letterWords, usualTextOf } from './usual-texts.ts';

type TextRow = RemindersTables['reminder_text'];

export interface Words {
  subject: string;
  body: string;
}

/** Texts of the house by step and language. */
export type OwnTexts = ReadonlyMap<string, TextRow>;

const keyOf = (stepKey: string, language: string): string => `${stepKey} ${language}`;

export async function readOwnTexts(db: Executor): Promise<OwnTexts> {
  const rows = await db.selectFrom('reminder_text').selectAll().execute();
  return new Map(rows.map((row) => [keyOf(row.step_key, row.language), row]));
}

export interface EffectiveText extends Words {
  /** missing: the house changed the Dutch and nobody translated that; then only the facts are said. */
  source: 'usual' | 'own' | 'missing';
}

/**
 * What is written at a step in a language. A translation counts for the Dutch it was made of: when the Dutch changes, saying
 * something else in another language would be worse than saying little.
 */
export function textAt(
  own: OwnTexts,
  step: Pick<ReminderStep, 'key' | 'days' | 'tone'>,
  language: LetterLanguage,
): EffectiveText {
  const usual = usualTextOf(step);
  const dutch = own.get(keyOf(step.key, 'nl'));
  if (language === 'nl')
    return dutch
      ? { subject: dutch.subject, body: dutch.body, source: 'own' }
      : { ...letterWords.nl.steps[usual], source: 'usual' };
  const translation = own.get(keyOf(step.key, language));
  if (translation && translation.of_dutch === hashOfWords(dutch ?? letterWords.nl.steps[usual]))
    return { subject: translation.subject, body: translation.body, source: 'own' };
  return dutch
    ? { ...letterWords[language].steps.facts, source: 'missing' }
    : { ...letterWords[language].steps[usual], source: 'usual' };
}

export const hashOfWords = ({ subject, body }: Words): string =>
  createHash('sha256').update(`${subject}\n${body}`).digest('hex');

export async function writeOwnText(tx: Executor, row: TextRow): Promise<void> {
  await tx
    .insertInto('reminder_text')
    .values(row)
    .onConflict((oc) =>
      oc
        .columns(['step_key', 'language'])
        .doUpdateSet({ subject: row.subject, body: row.body, of_dutch: row.of_dutch }),
    )
    .execute();
}

export async function removeOwnText(tx: Executor, stepKey: string, language: string): Promise<void> {
  await tx
    .deleteFrom('reminder_text')
    .where('step_key', '=', stepKey)
    .where('language', '=', language)
    .execute();
}
