import * as z from 'zod';
import type { CoreInside } from '../../core-inside.ts';
import { refuse } from '../../rpc/refusal.ts';
import { pushedOf, unanswered } from '../../sync/outbox.ts';
import { type HubLine, pushedCommand, pushLimit } from '../../sync/protocol.ts';
import { readState } from '../../sync/state.ts';
import { networkFiles } from '../../sync/trust/network-files.ts';
import { openSealed, sealFor } from '../../sync/trust/sealed-export.ts';

/** What a computer could not send by itself, on a stick: its broken network card is no reason to lose a day's work. */
const unsent = z.object({
  deviceId: z.string(),
  deviceName: z.string(),
  incarnation: z.string(),
  commands: z.array(pushedCommand),
});
export type Unsent = z.infer<typeof unsent>;

const filesOf = ({ ports }: CoreInside) =>
  networkFiles(ports.dataFolder, ports.keys, (count) => ports.random.bytes(count));

/** Everything the hub has not answered, sealed for the hub of this house. @throws Refusal network.notDevice */
export async function exportUnsent(
  core: CoreInside,
): Promise<{ fileName: string; contents: string; count: number }> {
  const { reader } = core.store();
  const state = await readState(reader);
  const membership = await filesOf(core).membership.read();
  if (state.role !== 'device' || !membership) return refuse('network.notDevice');
  const commands = (await unanswered(reader)).map(pushedOf);
  const found: Unsent = {
    deviceId: state.device_id,
    deviceName: state.device_name,
    incarnation: state.incarnation,
    commands,
  };
  const contents = sealFor(membership.root, JSON.stringify(found), (count) => core.ports.random.bytes(count));
  // No name in the name of the file: it may lie about.
  const day = core.ports.clock.now().slice(0, 10);
  return { fileName: `deelbalie-${day}.unsent.json`, contents, count: commands.length };
}

/** @throws Refusal network.exportUnreadable when it is none, or of another house */
export async function readUnsent(core: CoreInside, contents: string): Promise<Unsent> {
  const root = await filesOf(core).root.read();
  const text = root && openSealed(root.privateKey, contents);
  const found = text ? unsent.safeParse(parsed(text)) : null;
  return found?.success ? found.data : refuse('network.exportUnreadable');
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
