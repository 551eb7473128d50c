import { describe, expect, test } from 'vitest';
import type { Openness } from '#shared/contract/catalog.contract.ts';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import {
  byOpening,
  closingWords,
  houseOpenness,
  openingWords,
  weekdayOfDay,
  weekLines,
} from './opening-words.ts';
import { textsIn } from './texts.testing.ts';

/** A Monday. */
const today = '2026-11-23';
const open: Openness = { open: true, closesAt: '17:00' };
const opensNext = (day: string, at = '13:00'): Openness => ({ open: false, opensNext: { day, at } });
const never: Openness = { open: false, opensNext: null };

const cases: [string, Openness][] = [
  ['open now', open],
  ['later today', opensNext(today)],
  ['tomorrow', opensNext('2026-11-24', '09:00')],
  ['this week', opensNext('2026-11-25')],
  ['in ten days', opensNext('2026-12-02')],
  ['a week from now, the same day of the week', opensNext('2026-11-30')],
  ['never', never],
];

const expected: Record<string, readonly string[]> = {
  nl: [
    'Open tot 17:00',
    'Open vandaag om 13:00',
    'Open morgen om 09:00',
    'Open woensdag om 13:00',
    'Open woensdag 2 december om 13:00',
    'Open maandag 30 november om 13:00',
    'Nu dicht',
  ],
  fr: [
    'Ouvert jusqu’à 17:00',
    'Ouvre aujourd’hui à 13:00',
    'Ouvre demain à 09:00',
    'Ouvre mercredi à 13:00',
    'Ouvre mercredi 2 décembre à 13:00',
    'Ouvre lundi 30 novembre à 13:00',
    'Fermé maintenant',
  ],
  en: [
    'Open until 17:00',
    'Opens today at 13:00',
    'Opens tomorrow at 09:00',
    'Opens Wednesday at 13:00',
    'Opens Wednesday 2 December at 13:00',
    'Opens Monday 30 November at 13:00',
    'Closed now',
  ],
  es: [
    'Abierto hasta las 17:00',
    'Abre hoy a las 13:00',
    'Abre mañana a las 09:00',
    'Abre el miércoles a las 13:00',
    'Abre el miércoles, 2 de diciembre a las 13:00',
    'Abre el lunes, 30 de noviembre a las 13:00',
    'Cerrado ahora',
  ],
  ar: [
    'مفتوح حتى 17:00',
    'يفتح اليوم الساعة 13:00',
    'يفتح غدًا الساعة 09:00',
    'يفتح الأربعاء الساعة 13:00',
    'يفتح الأربعاء، 2 ديسمبر الساعة 13:00',
    'يفتح الاثنين، 30 نوفمبر الساعة 13:00',
    'مغلق الآن',
  ],
  uk: [
    'Відчинено до 17:00',
    'Відчиниться сьогодні о 13:00',
    'Відчиниться завтра о 09:00',
    'Відчиниться: середа, 13:00',
    'Відчиниться: середа, 2 грудня, 13:00',
    'Відчиниться: понеділок, 30 листопада, 13:00',
    'Зараз зачинено',
  ],
  ru: [
    'Открыто до 17:00',
    'Откроется сегодня в 13:00',
    'Откроется завтра в 09:00',
    'Откроется: среда, 13:00',
    'Откроется: среда, 2 декабря, 13:00',
    'Откроется: понедельник, 30 ноября, 13:00',
    'Сейчас закрыто',
  ],
  tr: [
    '17:00 saatine kadar açık',
    'Bugün açılıyor: 13:00',
    'Yarın açılıyor: 09:00',
    'Açılıyor: Çarşamba 13:00',
    'Açılıyor: 2 Aralık Çarşamba 13:00',
    'Açılıyor: 30 Kasım Pazartesi 13:00',
    'Şimdi kapalı',
  ],
  ro: [
    'Deschis până la 17:00',
    'Se deschide azi la 13:00',
    'Se deschide mâine la 09:00',
    'Se deschide miercuri la 13:00',
    'Se deschide miercuri, 2 decembrie la 13:00',
    'Se deschide luni, 30 noiembrie la 13:00',
    'Acum închis',
  ],
  bg: [
    'Отворено до 17:00',
    'Отваря днес в 13:00',
    'Отваря утре в 09:00',
    'Отваря: сряда, 13:00',
    'Отваря: сряда, 2 декември, 13:00',
    'Отваря: понеделник, 30 ноември, 13:00',
    'Сега е затворено',
  ],
  pl: [
    'Otwarte do 17:00',
    'Otwarte dziś od 13:00',
    'Otwarte jutro od 09:00',
    'Otwarte: środa od 13:00',
    'Otwarte: środa, 2 grudnia od 13:00',
    'Otwarte: poniedziałek, 30 listopada od 13:00',
    'Teraz zamknięte',
  ],
  pt: [
    'Aberto até às 17:00',
    'Abre hoje às 13:00',
    'Abre amanhã às 09:00',
    'Abre quarta-feira às 13:00',
    'Abre quarta-feira, 2 de dezembro às 13:00',
    'Abre segunda-feira, 30 de novembro às 13:00',
    'Fechado agora',
  ],
  'fa-AF': [
    'تا ساعت 17:00 باز است',
    'امروز ساعت 13:00 باز می‌شود',
    'فردا ساعت 09:00 باز می‌شود',
    'چهارشنبه ساعت 13:00 باز می‌شود',
    'چهارشنبه، 2 دسمبر ساعت 13:00 باز می‌شود',
    'دوشنبه، 30 نومبر ساعت 13:00 باز می‌شود',
    'حالا بسته است',
  ],
  ps: [
    'تر 17:00 بجو خلاص',
    'نن په 13:00 بجو خلاصېږي',
    'سبا په 09:00 بجو خلاصېږي',
    'چهارشنبه په 13:00 بجو خلاصېږي',
    'چهارشنبه، 2 ډسمبر په 13:00 بجو خلاصېږي',
    'دوشنبه، 30 نومبر په 13:00 بجو خلاصېږي',
    'اوس بند دی',
  ],
  de: [
    'Geöffnet bis 17:00',
    'Öffnet heute um 13:00',
    'Öffnet morgen um 09:00',
    'Öffnet Mittwoch um 13:00',
    'Öffnet Mittwoch, 2. Dezember um 13:00',
    'Öffnet Montag, 30. November um 13:00',
    'Jetzt geschlossen',
  ],
  ti: [
    'ክሳብ 17:00 ክፉት እዩ',
    'ሎሚ ሰዓት 13:00 ይኽፈት',
    'ጽባሕ ሰዓት 09:00 ይኽፈት',
    'ረቡዕ ሰዓት 13:00 ይኽፈት',
    'ረቡዕ፣ 2 ታሕሳስ ሰዓት 13:00 ይኽፈት',
    'ሰኑይ፣ 30 ሕዳር ሰዓት 13:00 ይኽፈት',
    'ሕጂ ዕጹው እዩ',
  ],
  so: [
    'Waxay furan tahay ilaa 17:00',
    'Waxay furmaysaa maanta 13:00',
    'Waxay furmaysaa berri 09:00',
    'Waxay furmaysaa Arbaco 13:00',
    'Waxay furmaysaa Arbaco, 2 Desembar 13:00',
    'Waxay furmaysaa Isniin, 30 Nofembar 13:00',
    'Hadda way xiran tahay',
  ],
};

describe.each(kioskLanguages.map(({ tag }) => tag))('opening words in %s', (language) => {
  test.each(cases.map(([name, openness], index) => ({ name, openness, index })))(
    '$name',
    async ({ openness, index }) => {
      const t = await textsIn(language);
      expect(openingWords(openness, { t, language, today })).toBe(expected[language]?.[index]);
    },
  );

  test('a closing says its first and its last day, or the one day', async () => {
    const t = await textsIn(language);
    const period = closingWords({ fromDay: '2026-12-24', toDay: '2027-01-03' }, { t, language });
    expect(period).toMatch(/24/);
    expect(period).toMatch(/3/);
    const day = closingWords({ fromDay: '2026-12-25', toDay: '2026-12-25' }, { t, language });
    expect(day.match(/25/g)).toHaveLength(1);
  });
});

describe('the order of the house', () => {
  const all = [
    { name: 'never', openness: never },
    { name: 'wednesday', openness: opensNext('2026-11-25') },
    { name: 'now', openness: open },
    { name: 'today', openness: opensNext(today, '13:00') },
    { name: 'today, earlier', openness: opensNext(today, '10:30') },
    { name: 'now too', openness: { open: true, closesAt: '12:00' } as const },
  ];

  test('puts who is open first, then who opens next', () => {
    const { now, later } = byOpening(all);
    expect(now.map(({ name }) => name)).toEqual(['now', 'now too']);
    expect(later.map(({ name }) => name)).toEqual(['today, earlier', 'today', 'wednesday', 'never']);
  });

  test('the house closes with the last that closes', () => {
    expect(houseOpenness(all)).toEqual({ open: true, closesAt: '17:00' });
  });

  test('a closed house opens with the first that opens', () => {
    expect(houseOpenness(all.filter(({ openness }) => !openness.open))).toEqual(opensNext(today, '10:30'));
    expect(houseOpenness([])).toEqual(never);
  });
});

describe('the week', () => {
  test('has seven days from Monday, with ranges in order and today marked', () => {
    const lines = weekLines(
      [
        { weekday: 3, opens: '13:00', closes: '17:00' },
        { weekday: 1, opens: '13:00', closes: '16:00' },
        { weekday: 1, opens: '09:00', closes: '12:00' },
      ],
      'nl',
      today,
    );
    expect(lines.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(lines[0]).toEqual({ weekday: 1, isToday: true, ranges: ['09:00 – 12:00', '13:00 – 16:00'] });
    expect(lines[6]).toEqual({ weekday: 7, isToday: false, ranges: [] });
  });

  test.each([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
    ['2024-02-29', 4],
    ['1969-12-31', 3],
  ])('%s is day %i of its week', (day, weekday) => {
    expect(weekdayOfDay(day)).toBe(weekday);
  });
});
