import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { dayParts } from '#shared/domain/calendar.ts';
import { BrokenScreen } from '../app/BrokenScreen.tsx';
import { calendarSearch } from '../features/calendar/calendar-search.ts';
import { thingsSearch } from '../features/catalog/things/things-search.ts';
import type { LabelsSearch } from '../features/labels/subject.ts';
import { moneySearch } from '../features/money/money-search.ts';
import { lateSearch } from '../features/reminders/late-filter.ts';
import { kindCalendarSearch, waitingSearch } from '../features/waiting/waiting-search.ts';
import { DeskFrame } from './DeskFrame.tsx';
import { NoSuchPage } from './NoSuchPage.tsx';

const root = createRootRoute({ component: DeskFrame, notFoundComponent: NoSuchPage });

type Search = Record<string, unknown>;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Ids may stand in an address; names, numbers and typed words may not. */
const pairSearch = (search: Search): { left?: string | undefined; right?: string | undefined } => ({
  left: text(search['left']),
  right: text(search['right']),
});
const personSearch = (search: Search): { person?: string | undefined } => ({
  person: text(search['person']),
});
const stockSearch = (search: Search): { tab?: 'takes' | 'articles' | 'move' | undefined } => ({
  tab: search['tab'] === 'articles' || search['tab'] === 'move' ? search['tab'] : undefined,
});

const labelsSearch = (search: Search): LabelsSearch => ({
  item: text(search['item']),
  kit: text(search['kit']),
  kind: text(search['kind']),
  initiative: text(search['initiative']),
  person: text(search['person']),
});

const closeSearch = (search: Search): { day?: string | undefined; initiative?: string | undefined } => ({
  day: text(search['day']),
  initiative: text(search['initiative']),
});

type UpkeepTab = 'tickets' | 'reports' | 'due' | 'plans';
const upkeepTabs: readonly UpkeepTab[] = ['tickets', 'reports', 'due', 'plans'];
const upkeepSearch = (search: Search): { tab?: UpkeepTab | undefined; initiative?: string | undefined } => ({
  tab: upkeepTabs.find((tab) => tab === search['tab']),
  initiative: text(search['initiative']),
});

const questionsSearch = (search: Search): { view?: 'open' | 'mine' | 'all' | undefined } => ({
  view: search['view'] === 'mine' || search['view'] === 'all' ? search['view'] : undefined,
});
const registerSearch = (search: Search): { ticket?: string | undefined; person?: string | undefined } => ({
  ticket: text(search['ticket']),
  person: text(search['person']),
});

const referralsSearch = (search: Search): { view?: 'open' | 'mine' | 'ended' | undefined } => ({
  view: search['view'] === 'mine' || search['view'] === 'ended' ? search['view'] : undefined,
});
const referralSearch = (
  search: Search,
): {
  way?: 'in' | undefined;
  person?: string | undefined;
  question?: string | undefined;
  service?: string | undefined;
} => ({
  way: search['way'] === 'in' ? 'in' : undefined,
  person: text(search['person']),
  question: text(search['question']),
  service: text(search['service']),
});

const trajectoriesSearch = (
  search: Search,
): { view?: 'open' | 'ended' | undefined; person?: string | undefined } => ({
  view: search['view'] === 'ended' ? 'ended' : undefined,
  person: text(search['person']),
});

const agendaSearch = (
  search: Search,
): {
  view?: 'day' | 'week' | undefined;
  whose?: 'mine' | 'team' | undefined;
  day?: string | undefined;
  /** Comes to write a task down. */
  task?: 'new' | undefined;
} => ({
  task: search['task'] === 'new' ? 'new' : undefined,
  view: search['view'] === 'week' ? 'week' : undefined,
  whose: search['whose'] === 'team' ? 'team' : undefined,
  day: dayParts(text(search['day']) ?? '') === null ? undefined : text(search['day']),
});

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/attention',
    component: lazyRouteComponent(() => import('../features/network/AttentionPage.tsx'), 'AttentionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/computers',
    component: lazyRouteComponent(() => import('../features/network/ComputersPage.tsx'), 'ComputersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/agenda',
    validateSearch: agendaSearch,
    component: lazyRouteComponent(() => import('../features/agenda/AgendaPage.tsx'), 'AgendaPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/caseload',
    component: lazyRouteComponent(() => import('../features/agenda/CaseloadPage.tsx'), 'CaseloadPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('../features/home/TodayPage.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/lend',
    validateSearch: personSearch,
    component: lazyRouteComponent(() => import('../features/loans/LendPage.tsx'), 'LendPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/line',
    component: lazyRouteComponent(() => import('../features/intake/line/LinePage.tsx'), 'LinePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/wall',
    component: lazyRouteComponent(() => import('../features/intake/wall/WallPage.tsx'), 'WallPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/questions',
    validateSearch: questionsSearch,
    component: lazyRouteComponent(
      () => import('../features/intake/questions/QuestionsPage.tsx'),
      'QuestionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/questions/new',
    validateSearch: registerSearch,
    component: lazyRouteComponent(
      () => import('../features/intake/questions/RegisterPage.tsx'),
      'RegisterPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/referrals',
    validateSearch: referralsSearch,
    component: lazyRouteComponent(() => import('../features/referrals/ReferralsPage.tsx'), 'ReferralsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/referrals/new',
    validateSearch: referralSearch,
    component: lazyRouteComponent(
      () => import('../features/referrals/form/NewReferralPage.tsx'),
      'NewReferralPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/referrals/$referralId',
    component: lazyRouteComponent(() => import('../features/referrals/one/ReferralPage.tsx'), 'ReferralPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/directory',
    component: lazyRouteComponent(
      () => import('../features/referrals/directory/DirectoryPage.tsx'),
      'DirectoryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/notices',
    component: lazyRouteComponent(() => import('../features/zones/NoticesPage.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/shields',
    component: lazyRouteComponent(() => import('../features/people/shield/ShieldsPage.tsx'), 'ShieldsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/privacy-texts',
    component: lazyRouteComponent(
      () => import('../features/zones/privacy/PrivacyTextsPage.tsx'),
      'PrivacyTextsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/directory/exchange',
    component: lazyRouteComponent(
      () => import('../features/referrals/directory/DirectoryExchangePage.tsx'),
      'DirectoryExchangePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/directory/$serviceId',
    component: lazyRouteComponent(
      () => import('../features/referrals/directory/ServicePage.tsx'),
      'ServicePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/themes',
    component: lazyRouteComponent(() => import('../features/intake/themes/ThemesPage.tsx'), 'ThemesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/scales',
    component: lazyRouteComponent(
      () => import('../features/trajectories/scales/ScalesPage.tsx'),
      'ScalesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/trajectories',
    validateSearch: trajectoriesSearch,
    component: lazyRouteComponent(
      () => import('../features/trajectories/list/TrajectoriesPage.tsx'),
      'TrajectoriesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/trajectories/figures',
    component: lazyRouteComponent(
      () => import('../features/trajectories/figures/FiguresPage.tsx'),
      'FiguresPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/trajectories/$trajectoryId',
    component: lazyRouteComponent(
      () => import('../features/trajectories/TrajectoryPage.tsx'),
      'TrajectoryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/trajectories/$trajectoryId/measure/$measurementId',
    component: lazyRouteComponent(
      () => import('../features/trajectories/measure/MeasurePage.tsx'),
      'MeasurePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/trajectories/$trajectoryId/shown',
    component: lazyRouteComponent(() => import('../features/trajectories/shown/ShownPage.tsx'), 'ShownPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/returns',
    component: lazyRouteComponent(() => import('../features/loans/returns/ReturnsPage.tsx'), 'ReturnsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/late',
    validateSearch: lateSearch,
    component: lazyRouteComponent(() => import('../features/reminders/LatePage.tsx'), 'LatePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings/plan',
    component: lazyRouteComponent(() => import('../features/plan/PlanPage.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings/languages',
    component: lazyRouteComponent(() => import('../features/wording/WordingPage.tsx'), 'WordingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings/reminders',
    component: lazyRouteComponent(
      () => import('../features/reminders/settings/ReminderSettingsPage.tsx'),
      'ReminderSettingsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/waiting',
    validateSearch: waitingSearch,
    component: lazyRouteComponent(() => import('../features/waiting/WaitingPage.tsx'), 'WaitingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people',
    component: lazyRouteComponent(() => import('../features/people/PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/new',
    component: lazyRouteComponent(() => import('../features/people/NewPersonPage.tsx'), 'NewPersonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/pauses',
    component: lazyRouteComponent(
      () => import('../features/households/RunningPausesPage.tsx'),
      'RunningPausesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/duplicates',
    component: lazyRouteComponent(
      () => import('../features/people/merge/DuplicatesPage.tsx'),
      'DuplicatesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/compare',
    validateSearch: pairSearch,
    component: lazyRouteComponent(() => import('../features/people/merge/ComparePage.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/$personId',
    component: lazyRouteComponent(() => import('../features/people/PersonPage.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/$personId/money',
    component: lazyRouteComponent(() => import('../features/money/PersonMoneyPage.tsx'), 'PersonMoneyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/money',
    validateSearch: moneySearch,
    component: lazyRouteComponent(() => import('../features/money/MoneyPage.tsx'), 'MoneyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/things',
    validateSearch: thingsSearch,
    component: lazyRouteComponent(() => import('../features/catalog/ThingsPage.tsx'), 'ThingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/things/change',
    component: lazyRouteComponent(() => import('../features/batches/ChangePage.tsx'), 'ChangePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/things/batches',
    component: lazyRouteComponent(() => import('../features/batches/BatchesPage.tsx'), 'BatchesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/things/batches/$batchId',
    component: lazyRouteComponent(() => import('../features/batches/BatchPage.tsx'), 'BatchPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/things/kinds/$kindId',
    component: lazyRouteComponent(() => import('../features/catalog/KindPage.tsx'), 'KindPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/things/kinds/$kindId/calendar',
    validateSearch: kindCalendarSearch,
    component: lazyRouteComponent(
      () => import('../features/waiting/calendar/KindCalendarPage.tsx'),
      'KindCalendarPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/things/items/$itemId',
    component: lazyRouteComponent(() => import('../features/catalog/ItemPage.tsx'), 'ItemPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/things/kits/$kitId',
    component: lazyRouteComponent(() => import('../features/kits/KitPage.tsx'), 'KitPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stock',
    validateSearch: stockSearch,
    component: lazyRouteComponent(() => import('../features/stock/StockPage.tsx'), 'StockPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stock/takes/$takeId',
    component: lazyRouteComponent(() => import('../features/stock/take/TakePage.tsx'), 'TakePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/labels',
    validateSearch: labelsSearch,
    component: lazyRouteComponent(() => import('../features/labels/LabelsPage.tsx'), 'LabelsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/upkeep',
    validateSearch: upkeepSearch,
    component: lazyRouteComponent(() => import('../features/upkeep/UpkeepPage.tsx'), 'UpkeepPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/upkeep/tickets/$ticketId',
    component: lazyRouteComponent(() => import('../features/upkeep/tickets/TicketPage.tsx'), 'TicketPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/upkeep/checks/$planId',
    component: lazyRouteComponent(() => import('../features/upkeep/due/CheckPage.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/upkeep/plans/$planId',
    component: lazyRouteComponent(() => import('../features/upkeep/plans/PlanPage.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/initiatives',
    component: lazyRouteComponent(() => import('../features/catalog/InitiativesPage.tsx'), 'InitiativesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/initiatives/$initiativeId',
    component: lazyRouteComponent(() => import('../features/catalog/InitiativePage.tsx'), 'InitiativePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calendar',
    validateSearch: calendarSearch,
    component: lazyRouteComponent(() => import('../features/calendar/CalendarPage.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calendar/close',
    validateSearch: closeSearch,
    component: lazyRouteComponent(() => import('../features/calendar/moves/ClosePage.tsx'), 'ClosePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calendar/move',
    component: lazyRouteComponent(() => import('../features/calendar/moves/MoveDuePage.tsx'), 'MoveDuePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calendar/moves/$moveId',
    component: lazyRouteComponent(() => import('../features/calendar/moves/MovePage.tsx'), 'MovePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/feedback',
    component: lazyRouteComponent(() => import('../features/feedback/FeedbackPage.tsx'), 'FeedbackPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/import',
    component: lazyRouteComponent(() => import('../features/exchange/ImportPage.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts',
    component: lazyRouteComponent(() => import('../features/admin/AccountsPage.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('../features/admin/SettingsPage.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/backup',
    component: lazyRouteComponent(() => import('../features/admin/BackupPage.tsx'), 'BackupPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    component: lazyRouteComponent(() => import('../features/admin/AuditPage.tsx'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/my-account',
    component: lazyRouteComponent(() => import('../features/session/MyAccountPage.tsx'), 'MyAccountPage'),
  }),
] as const;

/** The desk's pages. The address lives behind `#`, so that both hosts serve one page. */
export function createStaffRouter() {
  return createRouter({
    routeTree: root.addChildren(routes),
    history: createHashHistory(),
    // A page that breaks leaves the desk around it: the other places stay a press away.
    defaultErrorComponent: BrokenScreen,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createStaffRouter>;
  }
}
