/** Words of the database as a file writes them. A file is read years later: these words stay, whatever a screen says. */

type Words = Readonly<Record<string, string>>;

export const conditions = {
  new: 'nieuw',
  good: 'goed',
  used: 'gebruikt',
  worn: 'versleten',
  broken: 'stuk',
} satisfies Words;

export const owners = { house: 'huis', initiative: 'initiatief', other: 'iemand anders' } satisfies Words;

export const doors: Words = { desk: 'balie', phone: 'telefoon', kiosk: 'zuil' };

export const endings: Words = {
  lent: 'meegenomen',
  cancelled: 'geannuleerd',
  lapsed: 'niet opgehaald',
  missed: 'niet opgehaald',
};

export const feeUnits = { loan: 'keer', day: 'dag', week: 'week' } satisfies Words;

export const lenders = {
  everybody: 'iedereen',
  staff: 'medewerkers',
  desk: 'balie',
} satisfies Words;

export const termSources: Words = { kind: 'soort', initiative: 'initiatief', house: 'huis' };

export const householdRoles = { adult: 'volwassene', child: 'kind', other: 'andere' } satisfies Words;

export const reachChannels = {
  call: 'bellen',
  text: 'sms',
  email: 'e-mail',
  letter: 'brief',
} satisfies Words;
/** Somebody was asked, and would rather not be reached. */
export const reachNoWay = 'niet';
export const reachMoments = {
  morning: 'voormiddag',
  afternoon: 'namiddag',
  evening: 'avond',
  weekend: 'weekend',
} satisfies Words;
export const interpreterLevels = { none: 'niet nodig', helpful: 'helpt', needed: 'nodig' } satisfies Words;

export const helperRelations: Words = {
  partner: 'partner',
  parent: 'ouder',
  child: 'kind',
  family: 'familie',
  neighbour: 'buur',
  friend: 'vriend of vriendin',
  interpreter: 'tolk',
  volunteer: 'vrijwilliger',
  other: 'iemand anders',
};

export const pauseReasons: Words = {
  lateReturns: 'vaak te laat teruggebracht',
  notReturned: 'iets kwam niet terug',
  damage: 'iets kwam beschadigd terug',
  unpaid: 'nog te betalen',
  agreements: 'afspraken lukten niet',
  ownRequest: 'op eigen vraag',
  other: 'iets anders',
};

export const entryKinds: Words = {
  fee: 'leenprijs',
  lateFee: 'te laat terug',
  damage: 'schade',
  lost: 'verloren',
  sale: 'verkoop',
  membership: 'lidmaatschap',
  other: 'andere kost',
  payment: 'betaling',
  refund: 'terugbetaling',
  forgiveness: 'kwijtgescholden',
  creditUsed: 'tegoed verrekend',
  depositAsked: 'waarborg gevraagd',
  depositNotNeeded: 'waarborg niet meer nodig',
  depositIn: 'waarborg ontvangen',
  depositOut: 'waarborg teruggegeven',
  depositKept: 'waarborg gebruikt',
  reversal: 'teruggedraaid',
};

export const means: Words = { cash: 'contant', card: 'kaart', voucher: 'bon' };

export const ticketStates: Words = {
  assess: 'te bekijken',
  parts: 'wacht op onderdelen',
  repairing: 'in herstelling',
  resolved: 'hersteld',
  retired: 'niet te herstellen',
};

export const works = {
  electricalTest: 'elektrische keuring',
  wash: 'wassen',
  recall: 'terugroepactie',
  inspection: 'nazicht',
  maintenance: 'onderhoud',
  other: 'ander werk',
} satisfies Words;

export const planScopes: Words = { initiative: 'heel het initiatief', kinds: 'soorten', items: 'voorwerpen' };

export const conditionMoments: Words = {
  out: 'bij het meegeven',
  in: 'bij het terugbrengen',
  check: 'nazicht',
};

export const reporters: Words = { desk: 'balie', borrower: 'lener' };

export const articleReasons: Words = {
  in: 'binnengekomen',
  out: 'weg',
  given: 'weggegeven',
  sold: 'verkocht',
  used: 'gebruikt',
  loss: 'verdwenen',
  damage: 'beschadigd',
  count: 'geteld',
  correction: 'verbetering',
};

export const movementKinds: Words = {
  moved: 'verplaatst',
  hosted: 'naar een ander initiatief',
  cameHome: 'terug thuis',
  ownerChanged: 'andere eigenaar',
  retired: 'uit gebruik genomen',
  broughtBack: 'weer in gebruik',
  soldOut: 'verkocht',
  givenAway: 'weggegeven',
  lost: 'verloren',
  found: 'teruggevonden',
  counted: 'geteld',
};

export const takeOutcomes: Words = {
  found: 'gevonden',
  wrongPlace: 'gevonden op een andere plaats',
  missing: 'niet gevonden',
  lostHere: 'stond als verloren, maar is hier',
  retiredHere: 'uit gebruik genomen, maar hier',
  outHere: 'uitgeleend, maar hier',
  otherInitiative: 'van een ander initiatief',
  added: 'na het begin toegevoegd',
  unknownCode: 'onbekende code',
  out: 'uitgeleend',
  lentSince: 'uitgeleend tijdens de telling',
  returnedSince: 'teruggebracht tijdens de telling',
  inRepair: 'in herstelling',
  leftUse: 'uit gebruik genomen tijdens de telling',
};

export const takeActs: Words = {
  markedLost: 'als verloren genoteerd',
  broughtBack: 'weer in gebruik',
  moved: 'naar hier verplaatst',
};

export const reminderChannels: Words = {
  letter: 'brief',
  text: 'tekst',
  email: 'e-mail',
  phone: 'gebeld',
};

export const reminderStates: Words = {
  prepared: 'misschien verstuurd',
  sent: 'verstuurd',
  failed: 'niet verstuurd',
  undone: 'ongedaan gemaakt',
};

export const claimKinds: Words = { claimsReturned: 'zou terug zijn', lost: 'verloren gemeld' };

export const claimOutcomes: Words = {
  foundInHouse: 'in huis gevonden',
  foundWithPerson: 'nog bij de persoon',
  paid: 'wordt betaald',
  writtenOff: 'afgeschreven',
};

export const offers: Words = {
  lend: 'uitlenen',
  swap: 'ruilen',
  give: 'geven',
  sell: 'verkopen',
  advice: 'advies',
  activity: 'activiteit',
  meal: 'maaltijd',
  repair: 'herstellen',
};

export const weekdays = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
] as const;

export const holidays = {
  newYear: 'Nieuwjaar',
  easterSunday: 'Pasen',
  easterMonday: 'Paasmaandag',
  labourDay: 'Dag van de Arbeid',
  ascension: 'Hemelvaart',
  whitSunday: 'Pinksteren',
  whitMonday: 'Pinkstermaandag',
  flemishDay: 'Feest van de Vlaamse Gemeenschap',
  nationalDay: 'Nationale feestdag',
  assumption: 'Tenhemelopneming',
  allSaints: 'Allerheiligen',
  armistice: 'Wapenstilstand',
  christmas: 'Kerstmis',
} satisfies Words;

export const itemStates: Words = { inUse: 'in gebruik', retired: 'uit gebruik', lost: 'verloren' };
