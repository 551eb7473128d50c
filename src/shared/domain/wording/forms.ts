/**
 * A text of the kiosk is one sentence, or one per plural form its language needs. These rules say which forms that are and whether
 * a translation fits its Dutch: the same values to fill in, every form, nothing else.
 */

/** `text` is the only form of a text that does not count; the others are the plural categories of CLDR, in its order. */
export const formNames = ['text', 'zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type FormName = (typeof formNames)[number];
export type Forms = { readonly [Form in FormName]?: string };

export interface FormProblem {
  code: 'missing' | 'extra' | 'lost' | 'unknown' | 'line';
  form: FormName;
  /** The value to fill in that was lost or is unknown, as it is written: `{{count}}`. */
  slot?: string | undefined;
}

/** The longest sentence a kiosk has room for, in characters. */
export const longestText = 300;

/** Texts of a file by key without plural suffix, in the order of the file. */
export function formsOf(texts: unknown): Map<string, Forms> {
  const found = new Map<string, Forms>();
  for (const [path, text] of flatten('', texts)) {
    const plural = /^(.*)_(zero|one|two|few|many|other)$/.exec(path);
    const [key, form] = plural ? [plural[1] ?? path, plural[2] ?? 'text'] : [path, 'text'];
    found.set(key, { ...found.get(key), [form]: text });
  }
  return found;
}

/** The forms a translation of this Dutch text has in a language, in their fixed order. */
export function neededForms(dutch: Forms, language: string): FormName[] {
  if (dutch.text !== undefined) return ['text'];
  const categories: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return formNames.filter((form) => categories.includes(form));
}

/** What is wrong with a translation; none: it can be shown. An empty form is a missing one. */
export function formProblems(dutch: Forms, forms: Forms, needed: readonly FormName[]): FormProblem[] {
  const whole = slotsOf(mainOf(dutch));
  const filled = formNames.filter((form) => (forms[form] ?? '').trim() !== '');
  return [
    ...needed.filter((form) => !filled.includes(form)).map((form) => problem('missing', form)),
    ...filled.filter((form) => !needed.includes(form)).map((form) => problem('extra', form)),
    ...filled.flatMap((form) => slotProblems(form, forms[form] ?? '', whole)),
    ...filled.filter((form) => !fitsLine(forms[form] ?? '')).map((form) => problem('line', form)),
  ];
}

/** "One" may be said in words, so only the form for any number must fill in everything. */
function slotProblems(form: FormName, text: string, whole: readonly string[]): FormProblem[] {
  const slots = slotsOf(text);
  const unknown = slots.filter((slot) => !whole.includes(slot));
  const isMain = form === 'text' || form === 'other';
  const lost = isMain ? whole.filter((slot) => !slots.includes(slot)) : [];
  return [
    ...lost.map((slot) => problem('lost', form, slot)),
    ...unknown.map((slot) => problem('unknown', form, slot)),
  ];
}

const problem = (code: FormProblem['code'], form: FormName, slot?: string): FormProblem => ({
  code,
  form,
  slot,
});

/** One line of at most `longestText` characters. */
const fitsLine = (text: string): boolean => text.length <= longestText && !/\p{Cc}/u.test(text);

const mainOf = (forms: Forms): string => forms.text ?? forms.other ?? '';

/** `{{name}}` in a text, each once. */
export const slotsOf = (text: string): string[] => [...new Set(text.match(/\{\{[^{}]*\}\}/g))];

/** Forms without what is empty, trimmed, in the fixed order: equal texts are equal objects. */
export const tidyForms = (forms: Forms): Forms =>
  Object.fromEntries(
    formNames.flatMap((form) => {
      const text = (forms[form] ?? '').trim();
      return text === '' ? [] : [[form, text]];
    }),
  );

export const sameForms = (a: Forms, b: Forms): boolean =>
  JSON.stringify(tidyForms(a)) === JSON.stringify(tidyForms(b));

/** As the file of a language has it: `number.ahead_few`. */
export const pathOf = (key: string, form: FormName): string => (form === 'text' ? key : `${key}_${form}`);

/** The reverse of `pathOf`. */
export function keyAndForm(path: string): { key: string; form: FormName } {
  const plural = /^(.*)_(zero|one|two|few|many|other)$/.exec(path);
  return plural ? { key: plural[1] ?? path, form: plural[2] as FormName } : { key: path, form: 'text' };
}

function flatten(path: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    flatten(path === '' ? key : `${path}.${key}`, inner),
  );
}
