import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Status } from '../../ui/Status.tsx';
import { ago, backupAge } from '../admin/ago.ts';
import { useNow } from '../admin/use-now.ts';
import { copyTones } from './network-words.ts';

/** On the page of the backups: which standby keeps one, too, and how old that is. Nothing where there is none. */
export function CopiesElsewhere() {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const now = useNow();
  const devices = useQuery(orpc.network.devices.queryOptions()).data ?? [];
  return devices.flatMap(({ id, name, status, copy }) =>
    copy === null || copy.madeBy === 'server' || status === 'revoked'
      ? []
      : [
          <p key={id}>
            <Status tone={copyTones[backupAge(copy.madeAt, now)]} icon="computers">
              {copy.madeAt === null
                ? t(($) => $.network.computers.copyNoneOnPage, { name })
                : t(($) => $.network.computers.copyOnPage, {
                    name,
                    age: ago(copy.madeAt, now, i18n.language),
                  })}
            </Status>
          </p>,
        ],
  );
}
