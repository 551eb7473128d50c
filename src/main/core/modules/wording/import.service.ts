import type { CommandCall, InputOf, OutputOf, QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { planImport } from './import.rules.ts';
import { addReview, backTo, keep, readingsOfImport } from './wording.service.ts';
import { latestVersions, undoReviews } from './wording.store.ts';
import { wordingIn } from './wording.view.ts';

/** What a file would change, line by line; nothing is kept. */
export async function previewImport(
  { db }: QueryCall,
  { language, lines }: InputOf<'wording', 'preview'>,
): Promise<Awaited<OutputOf<'wording', 'preview'>>> {
  const plan = planImport(await wordingIn(db, language), lines);
  return { ...plan, reviewed: plan.reviewed.length };
}

/** Takes over what fits; what does not is left as it was. Readings count only when somebody says who read the file. */
export async function takeImport(
  call: CommandCall,
  { importId, language, lines, reviewedBy }: InputOf<'wording', 'take'>,
): Promise<Awaited<OutputOf<'wording', 'take'>>> {
  const before = await wordingIn(call.tx, language);
  const plan = planImport(before, lines);
  const texts = new Map(before.map((text) => [text.key, text]));
  for (const { key, after } of plan.changes)
    texts.set(
      key,
      await keep(call, language, found(texts.get(key), 'wording'), after, 'imported', { importId }),
    );
  const read = reviewedBy === null ? [] : plan.reviewed.flatMap((key) => texts.get(key) ?? []);
  const fresh = read.filter(({ state }) => state !== 'reviewed');
  for (const text of fresh) await addReview(call, language, text, reviewedBy ?? 'colleague', importId);
  if (plan.changes.length + fresh.length === 0) refuse('wording.nothingToTake');
  return { importId, written: plan.changes.length, reviewed: fresh.length, at: call.now };
}

/** A whole file back: texts somebody changed afterwards stay as they are now. */
export async function undoImport(
  call: CommandCall,
  { language, importId }: InputOf<'wording', 'undoTake'>,
): Promise<{ undone: number }> {
  const latest = await latestVersions(call.tx, language);
  const texts = (await wordingIn(call.tx, language)).filter(
    ({ key }) => latest.get(key)?.import_id === importId,
  );
  for (const text of texts) await backTo(call, language, text);
  const readings = await readingsOfImport(call.tx, language, importId);
  await undoReviews(call.tx, readings, { undone_at: call.now, undone_by: call.actor?.accountId ?? null });
  call.touched('wording', language);
  return { undone: texts.length };
}
