import type { NetworkDevice } from '#shared/contract/network.contract.ts';
import { useText } from '../../app/text.ts';
import { Status } from '../../ui/Status.tsx';
import { ago, backupAge } from '../admin/ago.ts';
import { copyTones } from './network-words.ts';

/** How old the copy is that a standby keeps, in words; nothing for any other computer. */
export function CopyAge({ device, now }: { device: NetworkDevice; now: string }) {
  const { t, i18n } = useText();
  const { copy } = device;
  if (copy === null) return null;
  if (copy.madeBy === 'server')
    return <Status tone="attention">{t(($) => $.network.computers.copyServer)}</Status>;
  const tone = copyTones[backupAge(copy.madeAt, now)];
  return (
    <Status tone={tone} icon="backup">
      {copy.madeAt === null
        ? t(($) => $.network.computers.copyNone)
        : t(($) => $.network.computers.copy, { age: ago(copy.madeAt, now, i18n.language) })}
    </Status>
  );
}
