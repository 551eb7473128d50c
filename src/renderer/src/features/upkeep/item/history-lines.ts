import type {
  ConditionRecord,
  DamageReport,
  TicketSummary,
  UpkeepCheck,
} from '#shared/contract/upkeep.contract.ts';

export interface ItemHistoryParts {
  conditions: readonly ConditionRecord[];
  reports: readonly DamageReport[];
  tickets: readonly TicketSummary[];
  checks: readonly UpkeepCheck[];
}

export type HistoryLine =
  | { kind: 'condition'; at: string; record: ConditionRecord }
  | { kind: 'report'; at: string; report: DamageReport }
  | { kind: 'ticket'; at: string; ticket: TicketSummary }
  | { kind: 'check'; at: string; check: UpkeepCheck };

/** Everything of one thing in one line of time, newest first. */
export function historyLines({ conditions, reports, tickets, checks }: ItemHistoryParts): HistoryLine[] {
  const lines: HistoryLine[] = [
    ...conditions.map((record) => ({ kind: 'condition' as const, at: record.at, record })),
    ...reports.map((report) => ({ kind: 'report' as const, at: report.at, report })),
    ...tickets.map((ticket) => ({ kind: 'ticket' as const, at: ticket.openedAt, ticket })),
    ...checks.map((check) => ({ kind: 'check' as const, at: check.at, check })),
  ];
  return lines.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
