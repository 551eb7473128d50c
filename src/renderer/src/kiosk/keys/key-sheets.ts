/**
 * The keys on the screen: kiosks have no keyboard. In the order of the alphabet, because many visitors never learned the
 * order of a typewriter; a row holds as many as fit a portrait screen at 15 mm each.
 */
export interface KeySheet {
  /** What stands on the key that brings this sheet, written with its own signs; nobody reads the words for it. */
  readonly sign: string;
  /** BCP 47 tag of the letters, so that they are drawn and read right. */
  readonly lang: string;
  readonly rows: readonly (readonly string[])[];
}

const rowsOf = (...rows: string[]): string[][] => rows.map((row) => [...row]);

const latin: KeySheet = {
  sign: 'ABC',
  lang: 'nl',
  rows: rowsOf('abcdefghi', 'jklmnopqr', 'stuvwxyz'),
};
const spanish: KeySheet = {
  sign: 'ABC',
  lang: 'es',
  rows: rowsOf('abcdefghi', 'jklmnñopqr', 'stuvwxyz'),
};
/** The Turkish alphabet; q, w and x stand at the end, because Dutch names need them. */
const turkish: KeySheet = {
  sign: 'ABC',
  lang: 'tr',
  rows: rowsOf('abcçdefgğh', 'ıijklmnoöp', 'rsştuüvyz', 'qwx'),
};
const russian: KeySheet = {
  sign: 'АБВ',
  lang: 'ru',
  rows: rowsOf('абвгдеёжзий', 'клмнопрстуф', 'хцчшщъыьэюя'),
};
const ukrainian: KeySheet = {
  sign: 'АБВ',
  lang: 'uk',
  rows: rowsOf('абвгґдеєжзи', 'іїйклмнопрс', 'туфхцчшщьюя’'),
};
/** The letters in their order, then the forms that are letters of their own when one types. */
const arabic: KeySheet = {
  sign: 'أبت',
  lang: 'ar',
  rows: rowsOf('ابتثجحخدذ', 'رزسشصضطظع', 'غفقكلمنهوي', 'ءأإآةىؤئ'),
};
const bulgarian: KeySheet = {
  sign: 'АБВ',
  lang: 'bg',
  rows: rowsOf('абвгдежзийк', 'лмнопрстуфх', 'цчшщъьюя'),
};
const polish: KeySheet = {
  sign: 'ABC',
  lang: 'pl',
  rows: rowsOf('aąbcćdeęfghi', 'jklłmnńoóprs', 'śtuwyzźż', 'qvx'),
};
const romanian: KeySheet = {
  sign: 'ABC',
  lang: 'ro',
  rows: rowsOf('aăâbcdefgh', 'iîjklmnopqr', 'sștțuvwxyz'),
};
/** The letters of Dari in their order, then the forms that are letters of their own when one types. */
const dari: KeySheet = {
  sign: 'ابپ',
  lang: 'fa-AF',
  rows: rowsOf('ابپتثجچحخد', 'ذرزژسشصضطظ', 'عغفقکگلمنوهی', 'آأؤئء'),
};
const pashto: KeySheet = {
  sign: 'ابپ',
  lang: 'ps',
  rows: rowsOf('ابپتټثجځچڅحخ', 'دډذرړزژږسشښص', 'ضطظعغفقکګلمن', 'ڼوهیېۍئآء'),
};
const digits: KeySheet = { sign: '123', lang: 'nl', rows: rowsOf('12345', '67890') };

/** The order of a Belgian keyboard, for who learned it. */
const azerty: KeySheet = { sign: 'AZERTY', lang: 'nl', rows: rowsOf('azertyuiop', 'qsdfghjklm', 'wxcvbn') };
/**
 * Ge'ez script writes a sign per syllable, over two hundred. The keys are its consonants with their first vowel; the sign that was typed last
 * changes its vowel by the row above the keys (`syllablesLike`).
 */
const tigrinya: KeySheet = {
  sign: 'ሀለሐ',
  lang: 'ti',
  rows: rowsOf('ሀለሐመሠረሰሸቀቐበቨ', 'ተቸነኘአከኸወዐዘዠየ', 'ደጀገጠጨጰጸፀፈፐ', 'ቈቘኈኰዀጐ'),
};

const own: Record<string, KeySheet> = {
  es: spanish,
  tr: turkish,
  ru: russian,
  uk: ukrainian,
  ar: arabic,
  bg: bulgarian,
  pl: polish,
  ro: romanian,
  'fa-AF': dari,
  ps: pashto,
  ti: tigrinya,
};

/** The sheets a visitor can change between: the own letters first, Latin ones where they differ in script, in their two orders where they do not, digits last. */
export function keySheetsFor(language: string): readonly KeySheet[] {
  const first = own[language] ?? latin;
  return first.sign === latin.sign ? [first, azerty, digits] : [first, latin, digits];
}

/** A column of Ethiopic in Unicode: one consonant, eight places for its vowels, from a multiple of eight on. */
const column = 8;
const ethiopic = { from: 0x12_00, to: 0x13_5a };

/**
 * The signs of one consonant with each of its vowels, in the order they are taught, for a sign of Ge'ez script; empty for every other. A
 * consonant without an eighth sign has seven.
 */
export function syllablesLike(sign: string | undefined): readonly string[] {
  const code = sign?.codePointAt(0) ?? 0;
  if (code < ethiopic.from || code > ethiopic.to) return [];
  const first = code - (code % column);
  return Array.from({ length: column }, (_, vowel) => String.fromCodePoint(first + vowel)).filter((one) =>
    /\p{L}/u.test(one),
  );
}
