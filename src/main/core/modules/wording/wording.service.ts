import type { Wording } from '#shared/contract/wording.contract.ts';
import { type FormName, type Forms, formProblems, pathOf, tidyForms } from '#shared/domain/wording/forms.ts';
import { type KioskTag, kioskTags } from '#shared/i18n/languages.ts';
import { type CommandCall, type InputOf, type OutputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { readSettings } from '../admin/index.ts';
import type { ForeignTag } from './shipped.ts';
import { isComplete, offeredLanguages } from './wording.rules.ts';
import { insertReview, insertVersion, reviewsOf, undoReviews, versionsOf } from './wording.store.ts';
import { wordingIn } from './wording.view.ts';

const foreignTags = kioskTags.filter((tag): tag is ForeignTag => tag !== 'nl');

/** What a kiosk needs: which languages a visitor may choose, and the words of the house in them. */
export async function forKiosk({ db }: QueryCall): Promise<Awaited<OutputOf<'wording', 'kiosk'>>> {
  const { kioskLanguages } = await readSettings(db);
  const complete = new Set<KioskTag>();
  const own: Partial<Record<KioskTag, Record<string, string>>> = {};
  for (const language of kioskLanguages) {
    if (language === 'nl') continue;
    const texts = await wordingIn(db, language);
    if (isComplete(texts)) complete.add(language);
    const words = Object.fromEntries(texts.filter((text) => text.own === 'shown').flatMap(pathsOf));
    if (Object.keys(words).length > 0) own[language] = words;
  }
  return { offered: offeredLanguages(kioskLanguages, complete), own };
}

const pathsOf = ({ key, forms }: Wording): [string, string][] =>
  Object.entries(forms).map(([form, text]) => [pathOf(key, form as FormName), text ?? '']);

export async function languageFigures({ db }: QueryCall): Promise<Awaited<OutputOf<'wording', 'languages'>>> {
  const chosen: ReadonlySet<string> = new Set((await readSettings(db)).kioskLanguages);
  const all: Awaited<OutputOf<'wording', 'languages'>> = [];
  for (const language of foreignTags) {
    const texts = await wordingIn(db, language);
    const count = (state: Wording['state']) => texts.filter((text) => text.state === state).length;
    all.push({
      language,
      texts: texts.length,
      missing: count('missing'),
      unreviewed: count('unreviewed'),
      changed: count('changed'),
      reviewed: count('reviewed'),
      own: texts.filter(({ own }) => own !== 'none').length,
      isChosen: chosen.has(language),
      isOffered: chosen.has(language) && isComplete(texts),
    });
  }
  return all;
}

/** Words a text in the house's own way; null brings the usual words back. */
export async function writeWording(call: CommandCall, input: InputOf<'wording', 'write'>): Promise<Wording> {
  const { language, key } = input;
  const text = await textOf(call.tx, language, key);
  if (text.revision !== input.revision) refuse('wording.changedMeanwhile');
  if (input.forms === null) return keep(call, language, text, null, 'dropped');
  if (formProblems(text.dutch, input.forms, text.needs).length > 0) refuse('wording.doesNotFit');
  return keep(call, language, text, input.forms, 'written');
}

/** Back to what it was before the last change, whatever that change was. */
export async function undoWrite(call: CommandCall, input: InputOf<'wording', 'undoWrite'>): Promise<Wording> {
  const { language, key, revision } = input;
  const text = await textOf(call.tx, language, key);
  if (text.revision !== revision) refuse('wording.changedMeanwhile');
  return backTo(call, language, text);
}

/** The words of the version before; the Dutch they were for goes with them. */
export async function backTo(call: CommandCall, language: ForeignTag, text: Wording): Promise<Wording> {
  const [, before] = await versionsOf(call.tx, language, text.key);
  const forms = before?.forms ? (JSON.parse(before.forms) as Forms) : null;
  return keep(call, language, text, forms, 'undone', { dutchHash: before?.dutch_hash });
}

export async function keep(
  call: CommandCall,
  language: ForeignTag,
  text: Wording,
  forms: Forms | null,
  kind: 'written' | 'dropped' | 'imported' | 'undone',
  more: { importId?: string; dutchHash?: string | undefined } = {},
): Promise<Wording> {
  await insertVersion(call.tx, {
    id: call.newId(),
    language,
    key: text.key,
    revision: text.revision + 1,
    forms: forms === null ? null : JSON.stringify(tidyForms(forms)),
    dutch_hash: more.dutchHash ?? text.dutchHash,
    kind,
    import_id: more.importId ?? null,
    at: call.now,
    by_account_id: call.actor?.accountId ?? null,
  });
  call.touched('wording', `${language}.${text.key}`);
  call.changedFields('forms');
  return textOf(call.tx, language, text.key);
}

/** Only what was really read counts: a text that changed on the way is refused. */
export async function reviewWording(
  call: CommandCall,
  input: InputOf<'wording', 'review'>,
): Promise<{ reviewed: number }> {
  const { language, by } = input;
  const texts = new Map((await wordingIn(call.tx, language)).map((text) => [text.key, text]));
  let reviewed = 0;
  for (const { key, dutchHash, textHash } of input.texts) {
    const text = found(texts.get(key), 'wording');
    if (text.dutchHash !== dutchHash || text.textHash !== textHash) refuse('wording.changedMeanwhile');
    if (text.state === 'missing') refuse('wording.doesNotFit');
    if (text.state === 'reviewed') continue;
    await addReview(call, language, text, by, null);
    reviewed += 1;
  }
  return { reviewed };
}

export async function addReview(
  call: CommandCall,
  language: ForeignTag,
  text: Wording,
  by: string,
  importId: string | null,
): Promise<void> {
  await insertReview(call.tx, {
    id: call.newId(),
    language,
    key: text.key,
    dutch_hash: text.dutchHash,
    text_hash: text.textHash,
    by_role: by,
    import_id: importId,
    at: call.now,
    by_account_id: call.actor?.accountId ?? null,
    undone_at: null,
    undone_by: null,
  });
  call.touched('wording', `${language}.${text.key}`);
  call.changedFields('review');
}

export async function undoReview(
  call: CommandCall,
  { language, keys }: InputOf<'wording', 'undoReview'>,
): Promise<{ undone: number }> {
  const asked = new Set(keys);
  const texts = (await wordingIn(call.tx, language)).filter(({ key }) => asked.has(key));
  const ids = texts.flatMap(({ reviewId }) => reviewId ?? []);
  await undoReviews(call.tx, ids, { undone_at: call.now, undone_by: call.actor?.accountId ?? null });
  for (const { key } of texts) call.touched('wording', `${language}.${key}`);
  call.changedFields('review');
  return { undone: ids.length };
}

async function textOf(ex: Executor, language: ForeignTag, key: string): Promise<Wording> {
  return found(
    (await wordingIn(ex, language)).find((text) => text.key === key),
    'wording',
  );
}

/** Readings an import brought, that still stand. */
export const readingsOfImport = async (
  ex: Executor,
  language: ForeignTag,
  importId: string,
): Promise<string[]> =>
  (await reviewsOf(ex, language)).filter((row) => row.import_id === importId).map(({ id }) => id);
