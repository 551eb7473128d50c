import { type Role, roles } from '#shared/contract/roles.ts';
import { type CareKind, careKinds, type ReadGround, readGrounds } from '#shared/contract/zones-words.ts';
import type { Reader } from './reader.rules.ts';
import type { CareRecord } from './records.ts';

/** Kinds of these records, each once, in their order. */
const kindsOf = (records: readonly CareRecord[]): CareKind[] =>
  careKinds.filter((kind) => records.some((record) => record.kind === kind));

/** What one reader may read of these records, by ground: the rules of the records themselves are asked, one by one. */
export function groundsOf(
  records: readonly CareRecord[],
  reader: Reader,
): { ground: ReadGround; kinds: CareKind[] }[] {
  const byGround = Map.groupBy(records, (record) => record.groundFor(reader));
  return readGrounds.flatMap((ground) => {
    const kinds = kindsOf(byGround.get(ground) ?? []);
    return kinds.length > 0 ? [{ ground, kinds }] : [];
  });
}

/** What each kind of work may read of them by itself, without a name on the case. */
export const readByRole = (
  records: readonly CareRecord[],
  hidden: ReadonlySet<string>,
): { role: Role; kinds: CareKind[] }[] =>
  roles
    .filter((role) => role !== 'kiosk')
    .map((role) => ({
      role,
      kinds: kindsOf(
        records.filter((record) => record.groundFor({ accountId: null, role, hidden }) !== null),
      ),
    }));
