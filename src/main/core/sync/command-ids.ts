/** Ids one command can make. */
const most = 0xffff;

/**
 * Ids that a command makes, the same ones wherever it is carried out: at the device that asked, again over newer rows, and
 * at the hub. So what is on the screen already has its name for good.
 *
 * Each is the command's own id (UUIDv7) with 16 bits of its counter replaced by the count: unique as that one is, and
 * sorted as they were made.
 * @throws for more than 65,535
 */
export function idsOfCommand(commandId: string): () => string {
  const [start, end] = [commandId.slice(0, 24), commandId.slice(28)];
  let n = 0;
  return () => {
    n += 1;
    if (n > most) throw new Error('one command made too many ids');
    return `${start}${end}${n.toString(16).padStart(4, '0')}`;
  };
}
