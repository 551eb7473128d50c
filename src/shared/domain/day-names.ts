/**
 * Names of days and months for languages a browser does not know, or knows only by another calendar: Chromium carries no
 * Pashto, Tigrinya or Somali, and prints Dari months as they are called in Iran.
 */
export interface DayNames {
  /** January first. */
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** What stands between the name of the day and its date. */
  readonly comma: string;
}

const words = (text: string): string[] => text.split(' ');

const own: Readonly<Record<string, DayNames>> = {
  'fa-AF': {
    months: words('جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر'),
    weekdays: words('دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه'),
    comma: '،',
  },
  ps: {
    months: words('جنوري فبروري مارچ اپریل مۍ جون جولای اګست سپتمبر اکتوبر نومبر ډسمبر'),
    weekdays: words('دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه'),
    comma: '،',
  },
  ti: {
    months: words('ጥሪ ለካቲት መጋቢት ሚያዝያ ግንቦት ሰነ ሓምለ ነሓሰ መስከረም ጥቅምቲ ሕዳር ታሕሳስ'),
    weekdays: words('ሰኑይ ሰሉስ ረቡዕ ሓሙስ ዓርቢ ቀዳም ሰንበት'),
    comma: '፣',
  },
  so: {
    months: words(
      'Janaayo Febraayo Maarso Abriil Maajo Juun Luuliyo Ogost Sebtembar Oktoobar Nofembar Desembar',
    ),
    weekdays: words('Isniin Talaado Arbaco Khamiis Jimco Sabti Axad'),
    comma: ',',
  },
};

/** The names of a language that needs them, by its tag with or without region and `-u-` part; undefined for all others. */
export function dayNamesOf(language: string): DayNames | undefined {
  const [base = ''] = language.split('-u-');
  return own[base] ?? own[base.split('-')[0] ?? ''];
}

/** Every sign these names are written with, for the test of the letters we ship. */
export const dayNameTexts: readonly string[] = Object.values(own).flatMap(({ months, weekdays, comma }) => [
  ...months,
  ...weekdays,
  comma,
]);
