import { access } from '#shared/contract/access.ts';
import type { ProcedurePath } from '#shared/contract/index.ts';
import type { Role } from '#shared/contract/roles.ts';
import type { CoreInside } from '../core-inside.ts';
import { isOwnToEach } from '../sync/natures.ts';
import { lockIfIdle } from './idle-lock.ts';
import type { PlaceSession } from './place-session.ts';
import type { Actor } from './procedures.ts';
import { typedError } from './typed-error.ts';

/**
 * May whoever sits at this place call this procedure now? Gives the actor, or throws the typed "no".
 * The answer depends on the session the host keeps and on the access table, never on the message.
 */
export function passGate(core: CoreInside, path: ProcedurePath, session: PlaceSession): Actor | null {
  const rule = access[path];
  if (rule === undefined) throw typedError('FORBIDDEN');
  if (core.network.closed() && !isOwnToEach(path)) throw typedError('COMPUTER_CLOSED');
  lockIfIdle(core, session);
  const { state } = session;
  if (rule === 'anyone') return actorOfState(session);
  if (rule === 'staffSession') {
    if (state.kind === 'signedIn' || state.kind === 'locked') return actorOfState(session);
    throw typedError(state.kind === 'kiosk' ? 'FORBIDDEN' : 'SIGNED_OUT');
  }
  if (state.kind === 'signedOut') throw typedError('SIGNED_OUT');
  if (state.kind === 'locked') throw typedError('LOCKED');
  const role: Role = state.kind === 'kiosk' ? 'kiosk' : state.account.role;
  if (!rule.includes(role)) throw typedError('FORBIDDEN');
  return actorOfState(session);
}

function actorOfState({ state }: PlaceSession): Actor | null {
  if (state.kind === 'signedOut') return null;
  if (state.kind === 'kiosk') return { accountId: null, role: 'kiosk', initiativeIds: null };
  const { id, role, initiativeIds } = state.account;
  return { accountId: id, role, initiativeIds: role === 'volunteer' ? initiativeIds : null };
}
