import type { Wording } from '#shared/contract/wording.contract.ts';
import type { WordingIn } from '#shared/domain/wording/exchange.ts';
import {
  type FormName,
  type Forms,
  formProblems,
  keyAndForm,
  sameForms,
  tidyForms,
} from '#shared/domain/wording/forms.ts';

export interface LineProblem {
  path: string;
  code: 'unknownKey' | 'twice' | 'missing' | 'extra' | 'lost' | 'unknown' | 'line';
  slot: string | null;
}

export interface ImportPlan {
  changes: { key: string; dutch: Forms; before: Forms; after: Forms }[];
  problems: LineProblem[];
  /** Texts that are in the file as they are here. */
  same: number;
  /** Texts the file calls reviewed, and that can be shown. */
  reviewed: string[];
}

/**
 * What a file would change. A form that is not in the file, or empty there, stays as it is; a text with a mistake is left as it was,
 * and said.
 */
export function planImport(texts: readonly Wording[], lines: readonly WordingIn[]): ImportPlan {
  const plan: ImportPlan = { changes: [], problems: [], same: 0, reviewed: [] };
  const known = new Map(texts.map((text) => [text.key, text]));
  for (const [key, given] of byKey(lines, known, plan.problems)) {
    const text = known.get(key);
    if (text) addText(plan, text, given);
  }
  return plan;
}

interface Given {
  forms: Partial<Record<FormName, string>>;
  isReviewed: boolean;
}

function byKey(
  lines: readonly WordingIn[],
  known: ReadonlyMap<string, Wording>,
  problems: LineProblem[],
): Map<string, Given> {
  const found = new Map<string, Given>();
  for (const { path, text, isReviewed } of lines) {
    if (text.trim() === '') continue;
    const { key, form } = keyAndForm(path);
    const given = found.get(key) ?? { forms: {}, isReviewed: true };
    if (!known.has(key)) problems.push({ path, code: 'unknownKey', slot: null });
    else if (given.forms[form] !== undefined) problems.push({ path, code: 'twice', slot: null });
    else {
      given.forms[form] = text.trim();
      given.isReviewed &&= isReviewed;
      found.set(key, given);
    }
  }
  return found;
}

function addText(plan: ImportPlan, text: Wording, { forms, isReviewed }: Given): void {
  const after = tidyForms({ ...text.forms, ...forms });
  const problems = formProblems(text.dutch, after, text.needs);
  if (problems.length > 0) {
    plan.problems.push(
      ...problems.map(({ code, form, slot }) => ({
        path: form === 'text' ? text.key : `${text.key}_${form}`,
        code,
        slot: slot ?? null,
      })),
    );
    return;
  }
  if (sameForms(after, text.forms)) plan.same += 1;
  else plan.changes.push({ key: text.key, dutch: text.dutch, before: text.forms, after });
  if (isReviewed) plan.reviewed.push(text.key);
}
