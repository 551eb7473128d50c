import type * as z from 'zod';
import { contract, type ProcedurePath } from '#shared/contract/index.ts';
import type { AllProcedures } from '../rpc/door.ts';
import type { CommandCall } from '../rpc/procedures.ts';

/** A command of the contract with its function: what a device's request ends in, as a click does. */
export interface KnownCommand {
  readonly path: ProcedurePath;
  readonly version: number;
  /** Its arguments as the contract wants them; null when they are none. */
  parse(input: unknown): { commandId: string } | null;
  run(call: CommandCall, input: unknown): Promise<unknown>;
}

interface Described {
  '~orpc': { meta: { kind: string; version: number }; inputSchema?: z.ZodType };
}

/** Undefined for a name this version does not know, a question, or a command with work outside its transaction. */
export function commandOf(procedures: AllProcedures, name: string): KnownCommand | undefined {
  const [domain = '', procedure = ''] = name.split('.');
  const described = at<Described>(at(contract, domain), procedure)?.['~orpc'];
  const run = at<KnownCommand['run']>(at(procedures, domain), procedure);
  if (described?.meta.kind !== 'command' || typeof run !== 'function') return undefined;
  return {
    path: name as ProcedurePath,
    version: described.meta.version,
    run,
    parse(input) {
      const parsed = described.inputSchema?.safeParse(input);
      return parsed?.success ? (parsed.data as { commandId: string }) : null;
    },
  };
}

function at<T>(object: unknown, name: string): T | undefined {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, name)) return undefined;
  return (object as Record<string, T>)[name];
}
