import { readTypedCard } from './card-number.ts';

/** What was typed in search and finds nobody, put where it belongs on the form for a new person. */
export function takeAlong(text: string): { name: string; card: string } {
  const card = readTypedCard(text);
  if (card.is === 'house' || card.is === 'uitpas') return { name: '', card: card.number };
  // Numbers of persons, things and telephones are no names; what is left may well be one.
  const name = /\d/.test(text) ? '' : text.trim().replace(/\s+/g, ' ');
  return { name: capitalised(name), card: '' };
}

/** Names typed in a hurry, all in small letters, get their capitals; particles and what has capitals are left alone. */
function capitalised(name: string): string {
  if (name !== name.toLowerCase()) return name;
  const particles = new Set([
    'van',
    'von',
    'de',
    'den',
    'der',
    'het',
    't',
    'ten',
    'ter',
    'el',
    'al',
    'la',
    'le',
  ]);
  return name.replace(/[\p{L}']+/gu, (word, at: number) =>
    at > 0 && particles.has(word) ? word : word.replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
  );
}
