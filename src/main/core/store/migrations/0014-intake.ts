import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** Who waits, what people ask and in which contacts; who read it. */
export const intake: Migration = {
  name: '0014-intake',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await themes(db);
    await tickets(db);
    await questions(db);
    await readings(db);
  },
};

/** Code, Dutch, French, English, picture, nearest codes of the Gravity SDOH list, own life domain. The house may change all but the code. */
const firstThemes = [
  [
    'inkomen',
    'Inkomen en rechten',
    'Revenus et droits',
    'Income and rights',
    'theme-income',
    'financial-insecurity',
    'income',
  ],
  [
    'schulden',
    'Schulden en budget',
    'Dettes et budget',
    'Debts and budget',
    'theme-debt',
    'financial-insecurity',
    'income',
  ],
  [
    'materieel',
    'Materiële hulp en huisraad',
    'Aide matérielle et mobilier',
    'Goods and furniture',
    'theme-goods',
    'material-hardship',
    'daily',
  ],
  ['voeding', 'Voeding', 'Alimentation', 'Food', 'theme-food', 'food-insecurity', 'daily'],
  [
    'energie',
    'Energie en water',
    'Énergie et eau',
    'Energy and water',
    'theme-energy',
    'utility-insecurity',
    'housing',
  ],
  [
    'wonen',
    'Wonen',
    'Logement',
    'Housing',
    'theme-housing',
    'housing-instability inadequate-housing homelessness',
    'housing',
  ],
  ['werk', 'Werk', 'Travail', 'Work', 'theme-work', 'employment-status', 'work'],
  [
    'opleiding',
    'Opleiding en taal',
    'Formation et langue',
    'Learning and language',
    'theme-education',
    'educational-attainment language-access',
    'work',
  ],
  [
    'kind',
    'Kind, opvang en school',
    'Enfant, garde et école',
    'Child, child care and school',
    'theme-child',
    '',
    'family',
  ],
  [
    'gezondheid',
    'Gezondheid en zorgkosten',
    'Santé et frais de soins',
    'Health and its costs',
    'theme-health',
    'medical-cost-burden health-insurance-coverage-status',
    'health',
  ],
  ['mentaal', 'Mentaal welzijn', 'Bien-être mental', 'Mental wellbeing', 'theme-mind', 'stress', 'health'],
  [
    'sociaal',
    'Ontmoeting en eenzaamheid',
    'Rencontre et solitude',
    'Meeting people and loneliness',
    'theme-contacts',
    'social-connection',
    'contacts',
  ],
  [
    'digitaal',
    'Digitale hulp',
    'Aide numérique',
    'Digital help',
    'theme-digital',
    'digital-literacy digital-access',
    'daily',
  ],
  [
    'administratie',
    'Papieren en aanvragen',
    'Papiers et demandes',
    'Papers and applications',
    'theme-papers',
    'personal-health-literacy',
    'administration',
  ],
  ['vervoer', 'Vervoer', 'Transport', 'Transport', 'theme-transport', 'transportation-insecurity', 'daily'],
  [
    'verblijf',
    'Verblijf en asiel',
    'Séjour et asile',
    'Residence and asylum',
    'theme-residence',
    'language-access',
    'administration',
  ],
  [
    'veiligheid',
    'Veiligheid in het gezin',
    'Sécurité dans la famille',
    'Safety at home',
    'theme-safety',
    'intimate-partner-violence elder-abuse',
    'family',
  ],
  [
    'vrijetijd',
    'Vrije tijd en UiTPAS',
    'Loisirs et UiTPAS',
    'Leisure and UiTPAS',
    'theme-leisure',
    'social-connection',
    'contacts',
  ],
  [
    'andere',
    'Iets anders',
    'Autre chose',
    'Something else',
    'theme-other',
    'sdoh-category-unspecified',
    null,
  ],
] as const;

/** The first themes in the other languages of the kiosk: Spanish, Arabic, Ukrainian, Russian, Turkish. */
const inOtherLanguages = {
  inkomen: ['Ingresos y derechos', 'الدخل والحقوق', 'Дохід і права', 'Доход и права', 'Gelir ve haklar'],
  schulden: [
    'Deudas y presupuesto',
    'الديون والميزانية',
    'Борги та бюджет',
    'Долги и бюджет',
    'Borçlar ve bütçe',
  ],
  materieel: [
    'Ayuda material y muebles',
    'مساعدات عينية وأثاث',
    'Речі та меблі',
    'Вещи и мебель',
    'Eşya ve mobilya yardımı',
  ],
  voeding: ['Comida', 'الطعام', 'Їжа', 'Еда', 'Yiyecek'],
  energie: ['Energía y agua', 'الطاقة والماء', 'Енергія та вода', 'Энергия и вода', 'Enerji ve su'],
  wonen: ['Vivienda', 'السكن', 'Житло', 'Жильё', 'Konut'],
  werk: ['Trabajo', 'العمل', 'Робота', 'Работа', 'İş'],
  opleiding: ['Formación e idioma', 'التعلّم واللغة', 'Навчання та мова', 'Учёба и язык', 'Eğitim ve dil'],
  kind: [
    'Niños, guardería y escuela',
    'الطفل والحضانة والمدرسة',
    'Дитина, садок і школа',
    'Ребёнок, садик и школа',
    'Çocuk, kreş ve okul',
  ],
  gezondheid: [
    'Salud y gastos médicos',
    'الصحة وتكاليف العلاج',
    'Здоров’я та витрати на лікування',
    'Здоровье и расходы на лечение',
    'Sağlık ve sağlık giderleri',
  ],
  mentaal: ['Bienestar mental', 'الصحة النفسية', 'Душевний стан', 'Душевное состояние', 'Ruh sağlığı'],
  sociaal: [
    'Encuentros y soledad',
    'اللقاءات والوحدة',
    'Спілкування та самотність',
    'Общение и одиночество',
    'Tanışma ve yalnızlık',
  ],
  digitaal: ['Ayuda digital', 'المساعدة الرقمية', 'Цифрова допомога', 'Цифровая помощь', 'Dijital yardım'],
  administratie: [
    'Papeles y solicitudes',
    'الأوراق والطلبات',
    'Папери та заяви',
    'Бумаги и заявления',
    'Evrak ve başvurular',
  ],
  vervoer: ['Transporte', 'المواصلات', 'Транспорт', 'Транспорт', 'Ulaşım'],
  verblijf: [
    'Residencia y asilo',
    'الإقامة واللجوء',
    'Проживання та притулок',
    'Проживание и убежище',
    'Oturum ve sığınma',
  ],
  veiligheid: [
    'Seguridad en la familia',
    'الأمان في الأسرة',
    'Безпека в сім’ї',
    'Безопасность в семье',
    'Aile içinde güvenlik',
  ],
  vrijetijd: [
    'Tiempo libre y UiTPAS',
    'وقت الفراغ وUiTPAS',
    'Дозвілля та UiTPAS',
    'Досуг и UiTPAS',
    'Boş zaman ve UiTPAS',
  ],
  andere: ['Otra cosa', 'شيء آخر', 'Щось інше', 'Что-то другое', 'Başka bir şey'],
} as const;

const lifeDomains = sql`('income','housing','health','work','family','contacts','daily','administration')`;

async function themes(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('theme')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_translations', 'text', (c) => c.notNull())
    .addColumn('pictogram', 'text', (c) => c.notNull())
    .addColumn('gravity', 'text', (c) => c.notNull())
    .addColumn('life_domain', 'text', (c) =>
      c.check(sql`life_domain is null or life_domain in ${lifeDomains}`),
    )
    .addColumn('sort', 'integer', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull().check(sql`active in (0,1)`))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  // What a theme was before each change: figures of earlier years keep their words.
  await t
    .createTable('theme_version')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('gravity', 'text', (c) => c.notNull())
    .addColumn('life_domain', 'text')
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .execute();
  await t.createIndex('theme_version_theme').on('theme_version').columns(['theme_id', 'at']).execute();
  const rows = firstThemes.map(([code, name, fr, en, pictogram, gravity, life_domain], index) => {
    const [es, ar, uk, ru, tr] = inOtherLanguages[code];
    return {
      id: `theme-${code}`,
      code,
      name,
      name_translations: JSON.stringify({ fr, en, es, ar, uk, ru, tr }),
      pictogram,
      gravity,
      life_domain,
      sort: index + 1,
      active: 1,
      revision: 1,
    };
  });
  await db.insertInto('theme').values(rows).execute();
}

async function tickets(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('reception_point')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull().check(sql`active in (0,1)`))
    .addColumn('sort', 'integer', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  await sql`create unique index reception_point_name on reception_point (name) where active = 1`.execute(db);
  await t
    .createTable('ticket')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull().check(sql`number > 0`))
    .addColumn('topic', 'text', (c) =>
      c.notNull().check(sql`topic in ('lending','question','appointment','other')`),
    )
    .addColumn('audience', 'text', (c) => c.notNull().check(sql`audience in ('desk','support')`))
    .addColumn('theme_id', 'text', (c) => c.references('theme.id'))
    .addColumn('urgency', 'text', (c) => c.notNull().check(sql`urgency in ('calm','soon','now')`))
    .addColumn('language', 'text')
    .addColumn('interpreter', 'integer', (c) => c.notNull().check(sql`interpreter in (0,1)`))
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('call_name', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('from_kiosk', 'integer', (c) => c.notNull().check(sql`from_kiosk in (0,1)`))
    .addColumn('arrived_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('waiting','called','taken','done','noShow','left')`),
    )
    .addColumn('for_account_id', 'text')
    .addColumn('point_id', 'text', (c) => c.references('reception_point.id'))
    .addColumn('by_account_id', 'text')
    .addColumn('called_at', 'text')
    .addColumn('calls', 'integer', (c) => c.notNull())
    .addColumn('taken_at', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    // A call has its moment and its place; who is being helped was taken at some moment.
    .addCheckConstraint(
      'ticket_called_whole',
      sql`state <> 'called' or (called_at is not null and point_id is not null)`,
    )
    .addCheckConstraint('ticket_taken_whole', sql`state not in ('taken','done') or taken_at is not null`)
    .addCheckConstraint(
      'ticket_closed_whole',
      sql`(state in ('done','noShow','left')) = (closed_at is not null)`,
    )
    .execute();
  await t.createIndex('ticket_number').unique().on('ticket').columns(['day', 'number']).execute();
  await t.createIndex('ticket_line').on('ticket').columns(['day', 'state', 'arrived_at']).execute();
  await t.createIndex('ticket_person').on('ticket').column('person_id').execute();
  await t.createIndex('ticket_theme').on('ticket').column('theme_id').execute();
  await t.createIndex('ticket_point').on('ticket').column('point_id').execute();
  await t
    .createTable('ticket_event')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('ticket_id', 'text', (c) => c.notNull().references('ticket.id'))
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('point_id', 'text')
    .execute();
  await t.createIndex('ticket_event_ticket').on('ticket_event').columns(['ticket_id', 'at']).execute();
}

async function questions(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  // Exactly one asker: a person (with or without the household meant), or a number of people nobody knows.
  const oneAsker = sql`(asker = 'anonymous') = (person_id is null) and (asker = 'anonymous') = (people is not null) and (asker = 'household') = (household_id is not null)`;
  await t
    .createTable('contact')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('asker', 'text', (c) => c.notNull().check(sql`asker in ('person','household','anonymous')`))
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('household_id', 'text', (c) => c.references('household.id'))
    .addColumn('people', 'integer', (c) => c.check(sql`people is null or people between 1 and 99`))
    .addColumn('channel', 'text', (c) =>
      c.notNull().check(sql`channel in ('desk','kiosk','phone','mail','outreach','activity')`),
    )
    .addColumn('language', 'text')
    .addColumn('interpreter', 'integer', (c) => c.notNull().check(sql`interpreter in (0,1)`))
    .addColumn('length', 'text', (c) =>
      c.check(sql`length is null or length in ('short','quarter','half','long')`),
    )
    .addColumn('initiative_id', 'text', (c) => c.references('initiative.id'))
    .addColumn('ticket_id', 'text', (c) => c.references('ticket.id'))
    .addColumn('entered_at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('error_at', 'text')
    .addColumn('error_by', 'text')
    .addColumn('error_reason', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addCheckConstraint('contact_one_asker', oneAsker)
    .addCheckConstraint('contact_error_whole', sql`(error_at is null) = (error_reason is null)`)
    .execute();
  await t.createIndex('contact_person').on('contact').columns(['person_id', 'at']).execute();
  await t.createIndex('contact_household').on('contact').columns(['household_id', 'at']).execute();
  await t.createIndex('contact_ticket').on('contact').column('ticket_id').execute();
  await t.createIndex('contact_initiative').on('contact').column('initiative_id').execute();
  await t
    .createTable('question')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('urgency', 'text', (c) => c.notNull().check(sql`urgency in ('calm','soon','now')`))
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull().check(sql`scope in ('own','team','all')`))
    .addColumn('asker', 'text', (c) => c.notNull().check(sql`asker in ('person','household','anonymous')`))
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('household_id', 'text', (c) => c.references('household.id'))
    .addColumn('people', 'integer', (c) => c.check(sql`people is null or people between 1 and 99`))
    .addColumn('asked_at', 'text', (c) => c.notNull())
    /** The local day of its first contact: what a year's figures count by. */
    .addColumn('asked_day', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) =>
      c.check(
        sql`answer is null or answer in ('atOnce','information','materialHelp','referred','refused','withdrawn')`,
      ),
    )
    .addColumn('answer_reason', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('by_account_id', 'text')
    .addColumn('owner_account_id', 'text')
    .addColumn('error_at', 'text')
    .addColumn('error_by', 'text')
    .addColumn('error_reason', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addCheckConstraint('question_one_asker', oneAsker)
    .addCheckConstraint('question_answered_whole', sql`(answer is null) = (answered_at is null)`)
    .addCheckConstraint(
      'question_refused_why',
      sql`answer is null or answer <> 'refused' or answer_reason <> ''`,
    )
    .addCheckConstraint('question_error_whole', sql`(error_at is null) = (error_reason is null)`)
    .execute();
  await t.createIndex('question_person').on('question').columns(['person_id', 'asked_at']).execute();
  await t.createIndex('question_household').on('question').columns(['household_id', 'asked_at']).execute();
  await t.createIndex('question_theme').on('question').columns(['theme_id', 'asked_day']).execute();
  await t.createIndex('question_day').on('question').columns(['asked_day', 'theme_id']).execute();
  await sql`create index question_open on question (asked_at) where answer is null and error_at is null`.execute(
    db,
  );
  await sql`create index question_owner on question (owner_account_id, asked_at) where answer is null and error_at is null`.execute(
    db,
  );
  await t
    .createTable('contact_question')
    .addColumn('question_id', 'text', (c) => c.notNull().references('question.id'))
    .addColumn('contact_id', 'text', (c) => c.notNull().references('contact.id'))
    .addPrimaryKeyConstraint('contact_question_key', ['question_id', 'contact_id'])
    .execute();
  await t.createIndex('contact_question_contact').on('contact_question').column('contact_id').execute();
}

/** One line per worker, person, kind of record and hour: who read the care side of somebody. Never changed, never removed. */
async function readings(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('care_reading')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('hour', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('care_reading_key', ['person_id', 'account_id', 'what', 'hour'])
    .execute();
  await t.createIndex('care_reading_at').on('care_reading').columns(['person_id', 'at']).execute();
}
