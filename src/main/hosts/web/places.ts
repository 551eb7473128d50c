import type { Core } from '#core/core.ts';
import type { Random } from '#core/ports.ts';
import type { Place, PlaceSession } from '#core/rpc/place-session.ts';

/** Most browsers kept at once; the one not heard of for longest gives way. */
const most = 500;

export interface OpenPlace {
  token: string;
  session: PlaceSession;
}

/**
 * The places this host knows, by token. A staff token nobody here gave out is worth nothing; a kiosk's
 * token outlives a restart, because the core keeps its hash.
 */
export function createPlaces(core: Pick<Core, 'openPlace' | 'storeState'>, random: Random) {
  const open = new Map<string, PlaceSession>();

  function keep(token: string, session: PlaceSession): OpenPlace {
    open.delete(token);
    open.set(token, session);
    for (const oldest of open.keys()) {
      if (open.size <= most) break;
      open.delete(oldest);
    }
    return { token, session };
  }

  const freshToken = (): string => Buffer.from(random.bytes(32)).toString('base64url');

  return {
    /** The place of this token, or a new, signed-out one. */
    async find(place: Place, token: string | null): Promise<OpenPlace> {
      const known = token === null ? undefined : open.get(token);
      if (token !== null && known?.place === place) return keep(token, known);
      if (token !== null && place === 'kiosk') {
        const session = await core.openPlace('kiosk', token);
        if (session.state.kind === 'kiosk') return keep(token, session);
        // Nobody can say now which kiosk this is: it keeps its token, so that it is known again when the data are back.
        if (core.storeState() === 'problem') return { token, session };
      }
      const fresh = freshToken();
      return keep(fresh, await core.openPlace(place, fresh));
    },
    /** A new token for the same place, when somebody signed in: an older copy of the token is worth nothing. */
    renew({ token, session }: OpenPlace): OpenPlace {
      open.delete(token);
      return keep(freshToken(), session);
    },
  };
}

export type Places = ReturnType<typeof createPlaces>;
