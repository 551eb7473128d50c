import type { SessionStatus } from '#shared/contract/session.contract.ts';

/** Placeholder until the page stands. */
export function StoreProblemPage({ problem }: { problem: NonNullable<SessionStatus['problem']> }) {
  return <h1>{problem.code}</h1>;
}
