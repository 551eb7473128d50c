import { call, ORPCError } from '@orpc/server';
import type { ProcedurePath } from '#shared/contract/index.ts';
import type { CoreInside } from '../core-inside.ts';
import type { CoreRouter } from '../rpc/door.ts';
import { typedError } from '../rpc/typed-error.ts';
import { isAskedFrom, sessionOf } from './carry-out.ts';
import { mayAsk } from './natures.ts';
import type { DeviceRole, Forwarded, ForwardedAnswer } from './protocol.ts';

/**
 * What only the hub can answer, asked by a device for whoever is signed in there: through the same door as a click here,
 * with the account as the hub knows it. A kiosk asks as a kiosk, whoever's session its message names.
 */
export async function answerForwarded(
  core: CoreInside,
  router: CoreRouter,
  device: { id: string; role: DeviceRole },
  { path, input, who }: Forwarded,
): Promise<ForwardedAnswer> {
  if (!isAskedFrom(device.role, who) || !mayAsk(device.role, path as ProcedurePath))
    return refused('FORBIDDEN');
  try {
    const session = await sessionOf(core, who, device.id);
    const procedure = procedureAt(router, path as ProcedurePath);
    if (procedure === undefined) return refused('FORBIDDEN');
    return { output: await call(procedure, input, { context: { session } }) };
  } catch (error) {
    if (error instanceof ORPCError) return { error: { code: error.code, data: error.data as unknown } };
    return refused('SIGNED_OUT');
  }
}

const refused = (code: 'FORBIDDEN' | 'SIGNED_OUT'): ForwardedAnswer => {
  const { data } = typedError(code);
  return { error: { code, data } };
};

type AnyProcedure = Parameters<typeof call>[0];

function procedureAt(router: CoreRouter, path: ProcedurePath): AnyProcedure | undefined {
  const [domain = '', name = ''] = path.split('.');
  if (!Object.hasOwn(router, domain)) return undefined;
  const procedures = (router as unknown as Record<string, Record<string, AnyProcedure>>)[domain] ?? {};
  return Object.hasOwn(procedures, name) ? procedures[name] : undefined;
}
