import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pseudo, pseudoReversed } from '../../../src/renderer/src/kiosk/language/pseudo.ts';

type Texts = { [key: string]: string | Texts };

function textsOf(language: string): Texts {
  const file = fileURLToPath(new URL(`../../../src/shared/i18n/${language}/kiosk.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}

/** A word of the kiosk in the language on the screen, such as `bar.help`. */
export function kioskWord(language: string, path: string): string {
  const dutch = find(textsOf('nl'), path);
  if (language === 'xx-long') return pseudo(dutch);
  if (language === 'xx-rtl') return pseudoReversed(dutch);
  return find(textsOf(language), path);
}

function find(texts: Texts, path: string): string {
  const found = path
    .split('.')
    .reduce<string | Texts | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), texts);
  if (typeof found !== 'string') throw new Error(`no text ${path}`);
  return found;
}
