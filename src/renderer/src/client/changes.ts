import { afterDrawing } from './after-drawing.ts';
import type { Api } from './api.ts';

/** Which domains' answers may be different after a change of such a thing. */
export const touchedDomains: Record<string, readonly (keyof Api['client'])[]> = {
  initiative: [
    'reminders',
    'catalog',
    'lendingRules',
    'reservations',
    'calendar',
    'loans',
    'stock',
    'search',
  ],
  closedPeriod: ['reminders', 'catalog', 'reservations', 'calendar', 'loans'],
  openingException: ['reminders', 'catalog', 'reservations', 'calendar', 'loans'],
  closingRule: ['reminders', 'catalog', 'reservations', 'calendar', 'loans'],
  calendarCopy: ['calendar'],
  dueMove: ['reminders', 'reservations', 'calendar', 'loans'],
  kind: [
    'reminders',
    'catalog',
    'lendingRules',
    'holds',
    'reservations',
    'loans',
    'stock',
    'search',
    'upkeep',
  ],
  kit: ['kits', 'loans'],
  item: [
    'kits',
    'reminders',
    'catalog',
    'holds',
    'reservations',
    'loans',
    'stock',
    'search',
    'upkeep',
    'batches',
  ],
  // Two persons become one, or one is shielded: what hangs on a person changes with it.
  person: [
    'reminders',
    'people',
    'restrictions',
    'merges',
    'households',
    'blocks',
    'holds',
    'reservations',
    'loans',
    'money',
    'search',
    'questions',
    'trajectories',
    'referrals',
    'agenda',
    'caseload',
    'zones',
    'privacy',
    'mine',
  ],
  household: ['households', 'blocks', 'merges'],
  block: ['blocks', 'loans', 'merges'],
  card: ['people', 'search'],
  loan: ['kits', 'reminders', 'loans', 'reservations', 'calendar', 'money', 'stock', 'upkeep', 'merges'],
  hold: ['reminders', 'holds', 'reservations', 'loans', 'merges'],
  reservation: ['reservations', 'holds', 'loans', 'merges'],
  network: ['network'],
  attention: ['attention', 'network'],
  reminder: ['reminders'],
  claim: ['reminders', 'loans', 'catalog'],
  stockTake: ['stock'],
  movement: ['stock'],
  itemBatch: ['batches', 'catalog', 'kits', 'loans', 'stock', 'search', 'upkeep'],
  savedFilter: ['filters'],
  // Who is here for an appointment stands in the agenda.
  ticket: ['tickets', 'agenda'],
  receptionPoint: ['tickets'],
  contact: ['questions'],
  question: ['questions', 'agenda', 'caseload', 'zones'],
  theme: ['questions', 'tickets', 'agenda', 'caseload', 'referrals'],
  trajectory: ['trajectories', 'agenda', 'caseload', 'zones', 'mine', 'kiosks'],
  referral: ['referrals', 'questions', 'agenda', 'caseload', 'zones', 'directory'],
  task: ['agenda', 'caseload'],
  absence: ['agenda', 'caseload', 'trajectories', 'referrals', 'questions', 'zones'],
  caseHandOver: ['caseload', 'agenda'],
  scale: ['trajectories'],
  // Access for a while decides what the care side shows.
  careAccess: ['zones', 'questions', 'referrals', 'trajectories', 'people'],
  careNotice: ['zones'],
  privacy: ['privacy'],
  privacyNotice: ['privacy'],
  directoryService: ['directory', 'referrals', 'kiosks'],
  ledger: ['money', 'merges'],
  // A ticket or a gate decides whether a thing may go out.
  upkeep: ['upkeep', 'loans', 'kits'],
  handOver: ['loans'],
  setting: ['admin', 'session', 'wording', 'kiosks'],
  wording: ['wording'],
  feedback: ['feedback'],
  // The first tiles of a kiosk lead there only when there is something to eat.
  menu: ['menu', 'kiosks'],
  account: ['admin', 'session', 'agenda', 'caseload', 'zones', 'restrictions'],
  kiosk: ['admin', 'session', 'kiosks', 'printing'],
  kioskCall: ['kiosks'],
  printer: ['printing'],
  backup: ['admin', 'system'],
  importBatch: [
    'exchange',
    'catalog',
    'people',
    'households',
    'loans',
    'search',
    'stock',
    'kits',
    'upkeep',
    'calendar',
    'lendingRules',
    'reminders',
  ],
};

/** How long to wait before asking for the feed again when it broke off, in milliseconds. */
const pauses = [250, 500, 1000, 2000, 5000];

/** A photo that was not here when it was asked for: only its own answers are different now. */
function askForPhoto(api: Api, photoId: string): void {
  const { catalog } = api.orpc;
  for (const queryKey of [
    ['photo', photoId],
    ['upkeepPhoto', photoId],
    catalog.photo.key({ input: { photoId } }),
  ])
    void api.queries.invalidateQueries({ queryKey });
}

/**
 * Keeps every open query true: follows the core's changes and asks again what they touch. Comes back
 * by itself when the connection breaks, and then asks everything again. Ends with `signal`. `onPhoto`: one has come that was
 * not here before, for who keeps photos in another way than as answers.
 */
export async function followChanges(
  api: Api,
  signal: AbortSignal,
  onPhoto?: (photoId: string) => void,
): Promise<void> {
  const ask = askAgain(api);
  let broken = 0;
  while (!signal.aborted) {
    try {
      const feed = await api.client.system.changes(undefined, { signal });
      if (broken > 0) await api.queries.invalidateQueries();
      broken = 0;
      for await (const { refs } of feed) {
        // A backup was put back: nothing that is on the screen can be trusted.
        if (refs.some(({ entity }) => entity === 'house')) {
          await api.queries.invalidateQueries();
          continue;
        }
        for (const { entity, id } of refs) {
          if (entity !== 'photo') continue;
          askForPhoto(api, id);
          onPhoto?.(id);
        }
        ask(new Set(refs.flatMap(({ entity }) => touchedDomains[entity] ?? [])));
      }
    } catch {
      // The host restarted, the network hiccuped, or nobody is signed in: try again below.
    }
    broken += 1;
    await pause(pauses[Math.min(broken, pauses.length) - 1] ?? 5000, signal);
  }
}

type Domain = keyof Api['client'];

/** Asks again after the next picture, all together: the answer of the act itself, which comes with the change, is drawn first. */
function askAgain(api: Api): (domains: ReadonlySet<Domain>) => void {
  let waiting = new Set<Domain>();
  return (domains) => {
    const isComing = waiting.size > 0;
    for (const domain of domains) {
      waiting.add(domain);
      // At once no longer believed: a page that opens before the picture stands asks for itself.
      void api.queries.invalidateQueries({ queryKey: api.orpc[domain].key(), refetchType: 'none' });
    }
    if (isComing || waiting.size === 0) return;
    afterDrawing(() => {
      const due = waiting;
      waiting = new Set();
      for (const domain of due) void api.queries.invalidateQueries({ queryKey: api.orpc[domain].key() });
    });
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
