import type { SessionStatus } from '#shared/contract/session.contract.ts';

/** Placeholder until the page stands. */
export function SignInPage(props: { demo: SessionStatus['demo']; houseName: string }) {
  return <h1>{props.houseName}</h1>;
}
