import * as z from 'zod';
import { isAnsweredHere, isOwnToEach } from '#core/sync/natures.ts';
import {
  deviceRoles,
  hello,
  helloAnswer,
  protocolVersion,
  pull,
  pullAnswer,
  push,
  pushAnswer,
} from '#core/sync/protocol.ts';
import { contract, type ProcedurePath } from '#shared/contract/index.ts';
import { rulesWord, type Shape } from './narrowings.ts';

/** What one version may say to another. */
export interface Sayable {
  readonly protocol: number;
  /** What a device may keep in its outbox, by name. */
  readonly commands: Readonly<Record<string, SayableCommand>>;
  /** What the two say to each other on the line. */
  readonly messages: Readonly<Record<MessageName, Shape>>;
}

export interface SayableCommand {
  readonly version: number;
  readonly input: Shape;
}

const messages = { hello, push, pull, helloAnswer, pushAnswer, pullAnswer };
export type MessageName = keyof typeof messages;

/** Of this version. */
export const sayableNow = (): Sayable => ({
  protocol: protocolVersion,
  commands: Object.fromEntries([...keptCommands()].sort(([a], [b]) => (a < b ? -1 : 1))),
  messages: Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [name, shapeOf(message)]),
  ) as Sayable['messages'],
});

interface Described {
  '~orpc': { meta: { kind: string; version: number }; inputSchema: z.ZodType };
}

/** Facts and wishes: whatever some computer carries out without the hub. */
function* keptCommands(): Generator<[ProcedurePath, SayableCommand]> {
  for (const [domain, procedures] of Object.entries(contract))
    for (const [name, procedure] of Object.entries(procedures as Record<string, Described>)) {
      const path = `${domain}.${name}` as ProcedurePath;
      const { meta, inputSchema } = procedure['~orpc'];
      if (meta.kind !== 'command' || isOwnToEach(path)) continue;
      if (deviceRoles.some((role) => isAnsweredHere(role, path, true)))
        yield [path, { version: meta.version, input: shapeOf(inputSchema) }];
    }
}

/** As whoever says it may say it. Rules that are functions are counted, as nothing else of them can be written down. */
export const shapeOf = (schema: z.ZodType): Shape =>
  JSON.parse(
    JSON.stringify(
      z.toJSONSchema(schema, {
        io: 'input',
        override({ zodSchema, jsonSchema }) {
          const rules = (zodSchema._zod.def.checks ?? []).filter(
            (check) => check._zod.def.check === 'custom',
          ).length;
          if (rules > 0) Object.assign(jsonSchema, { [rulesWord]: rules });
        },
      }),
    ),
  ) as Shape;
