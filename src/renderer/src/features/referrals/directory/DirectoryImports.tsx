import { useQuery } from '@tanstack/react-query';
import { houseDayOf } from '#shared/domain/house.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';

/** Files that were read in, with the way back for the last one of today. */
export function DirectoryImports() {
  const { t } = useText();
  const { orpc, client } = useApi();
  const day = useDayWords();
  const say = useSay();
  const imports = useQuery(orpc.directory.imports.queryOptions({ input: {} })).data ?? [];
  const undo = useAct(
    (input: { commandId: string; importId: string }) => client.directory.undoImport(input),
    ({ keptCount }) =>
      say(
        t(($) => (keptCount === 0 ? $.referrals.exchange.undone : $.referrals.exchange.undoneKept), {
          count: keptCount,
        }),
      ),
  );
  if (imports.length === 0) return null;
  return (
    <Card title={t(($) => $.referrals.exchange.earlier)} icon="clock">
      <ul className="service-problems">
        {imports.map((one) => (
          <li key={one.id}>
            <bdi>{one.fileName}</bdi> · {day(houseDayOf(one.at))} · {one.source.name}{' '}
            {t(($) => $.referrals.exchange.done, {
              created: one.created,
              updated: one.updated,
              aside: one.setAside,
            })}{' '}
            {one.undoneAt === null ? null : t(($) => $.referrals.exchange.wasUndone)}
            {one.canUndo ? (
              <Button size="small" onPress={() => undo.mutate({ importId: one.id })}>
                {t(($) => $.common.undo)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
