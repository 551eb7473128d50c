import type { FormName, Forms } from './forms.ts';

export type WordingState = 'missing' | 'unreviewed' | 'changed' | 'reviewed';

/** A text as it goes out to translators. */
export interface WordingOut {
  key: string;
  dutch: Forms;
  forms: Forms;
  needs: readonly FormName[];
  state: WordingState;
}

/** One sentence as it comes back. */
export interface WordingIn {
  /** With its plural form: `number.ahead_few`. */
  path: string;
  text: string;
  isReviewed: boolean;
}

/** Why a file cannot be read at all. */
export type FileProblem = 'notOurs' | 'otherLanguage' | 'empty' | 'broken';

export type ReadWording = { lines: WordingIn[] } | { problem: FileProblem; found?: string | undefined };

/** The Dutch a translator reads beside a form: its own form where Dutch has it, otherwise the one for any number. */
export const dutchFor = (dutch: Forms, form: FormName): string =>
  dutch[form] ?? dutch.text ?? dutch.other ?? '';
