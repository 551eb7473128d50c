import type { SessionStatus } from '#shared/contract/session.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import { lockIfIdle } from '../../rpc/idle-lock.ts';
import type { PlaceSession } from '../../rpc/place-session.ts';
import { StoreProblem } from '../../store/problems.ts';
import { readState } from '../../sync/state.ts';
import { houseOf, isSetUp } from '../admin/index.ts';
import { recogniseKiosk } from './kiosk-places.ts';

type State = SessionStatus['state'];

/** What this place is now. Never fails for a bad data file or a server that is away: then it says what is wrong with it. */
export async function statusOf(core: CoreInside, session: PlaceSession): Promise<SessionStatus> {
  const { problem } = core.holder;
  if (problem) return statusOfProblem(core, session, problem);
  try {
    return await statusOfHouse(core, session);
  } catch (error) {
    if (error instanceof StoreProblem) return statusOfProblem(core, session, error);
    throw error;
  }
}

const baseOf = (core: CoreInside, { place }: PlaceSession) =>
  ({ place, appVersion: core.ports.appVersion, account: null, kiosk: null }) as const;

const statusOfProblem = (core: CoreInside, session: PlaceSession, problem: StoreProblem): SessionStatus => ({
  ...baseOf(core, session),
  state: 'storeProblem',
  problem: { code: problem.code, params: problem.params },
  house: null,
  demo: null,
});

async function statusOfHouse(core: CoreInside, session: PlaceSession): Promise<SessionStatus> {
  if (session.place === 'kiosk') await recogniseKiosk(core, session);
  lockIfIdle(core, session);
  const db = core.store().reader;
  const { role, cursor, device_role } = await readState(db);
  // A standby is never filled: it holds nothing.
  const isFilling = role === 'device' && cursor === 0 && device_role !== 'standby';
  const ready = role === 'device' ? !isFilling : await isSetUp(db);
  const house = await houseOf(db);
  const { state } = session;
  return {
    ...baseOf(core, session),
    problem: null,
    house,
    state: ready ? stateOf(session) : isFilling ? 'filling' : 'needsSetUp',
    account: state.kind === 'signedIn' || state.kind === 'locked' ? state.account : null,
    kiosk:
      state.kind === 'kiosk' ? { id: state.kioskId, name: state.name, screen: state.screen ?? null } : null,
    demo: ready && session.place === 'staff' ? demoOf(core) : null,
  };
}

function stateOf({ state }: PlaceSession): State {
  return state.kind;
}

function demoOf(core: CoreInside): SessionStatus['demo'] {
  const demo = core.ports.demo;
  return demo ? { accounts: demo.accounts.map((account) => ({ ...account })) } : null;
}
