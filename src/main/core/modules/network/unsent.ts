import * as z from 'zod';
import type { CoreInside } from '../../core-inside.ts';
import { refuse } from '../../rpc/refusal.ts';
import { deviceOf } from '../../sync/device-list.ts';
import { filesOf } from '../../sync/keeper/parts.ts';
import { pushedOf, unanswered } from '../../sync/outbox.ts';
import { type HubLine, pushedCommand, pushLimit } from '../../sync/protocol.ts';
import { readState } from '../../sync/state.ts';
import { openSealed, readSigned, sealFor, signAs } from '../../sync/trust/sealed-export.ts';

/** What a computer could not send by itself, on a stick: its broken network card is no reason to lose a day's work. */
const unsent = z.object({
  deviceName: z.string(),
  incarnation: z.string(),
  commands: z.array(pushedCommand),
});
export type Unsent = z.infer<typeof unsent> & {
  /** As the list of the hub knows whoever signed it; nothing in the file says it. */
  readonly deviceId: string;
};

/** Everything the hub has not answered, sealed for the hub of this house. @throws Refusal network.notDevice */
export async function exportUnsent(
  core: CoreInside,
): Promise<{ fileName: string; contents: string; count: number }> {
  const { reader } = core.store();
  const state = await readState(reader);
  const membership = await filesOf(core).membership.read();
  if (state.role !== 'device' || !membership) return refuse('network.notDevice');
  const commands = (await unanswered(reader)).map(pushedOf);
  const found: z.infer<typeof unsent> = {
    deviceName: state.device_name,
    incarnation: state.incarnation,
    commands,
  };
  const signed = signAs(membership.device, JSON.stringify(found));
  const contents = sealFor(membership.root, signed, (count) => core.ports.random.bytes(count));
  // No name in the name of the file: it may lie about.
  const day = core.ports.clock.now().slice(0, 10);
  return { fileName: `deelbalie-${day}.unsent.json`, contents, count: commands.length };
}

/**
 * Whoever can seal for this hub is anybody who met it once: what counts is the signature of a computer of the house.
 * @throws Refusal network.exportUnreadable when it is none, of another house, or of a computer that is not let in
 */
export async function readUnsent(core: CoreInside, contents: string): Promise<Unsent> {
  const root = await filesOf(core).root.read();
  const sealed = root && openSealed(root.privateKey, contents);
  const signed = sealed ? readSigned(sealed) : null;
  const device = signed && (await deviceOf(core, signed.fingerprint));
  const found = signed ? unsent.safeParse(parsed(signed.text)) : null;
  if (!found?.success || device?.status !== 'active') return refuse('network.exportUnreadable');
  return { ...found.data, deviceId: device.id };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Carries them out as if the computer had sent them; what the hub knows already is done once. */
export async function takeIn(
  line: Pick<HubLine, 'push'>,
  { incarnation, commands }: Unsent,
): Promise<{ lastNumber: number; isWhole: boolean }> {
  let lastNumber = 0;
  for (let at = 0; at < commands.length; at += pushLimit) {
    const answer = await line.push({ incarnation, commands: commands.slice(at, at + pushLimit) });
    lastNumber = answer.lastNumber;
    if (answer.stopped) return { lastNumber, isWhole: false };
  }
  return { lastNumber, isWhole: true };
}
