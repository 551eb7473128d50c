import type { NetworkStatus } from '#shared/contract/network.contract.ts';
import type { ContactState } from '#shared/contract/network-words.ts';
import type { Tone } from '../../ui/Status.tsx';
import type { BackupAge } from '../admin/ago.ts';

type Device = NonNullable<NetworkStatus['device']>;

const tones: Record<ContactState, Tone> = {
  together: 'done',
  filling: 'info',
  away: 'attention',
  foreign: 'attention',
  unknown: 'danger',
  outdated: 'attention',
  sentAway: 'danger',
};

/** How a computer stands, at a glance; the word beside it says it. */
export const toneOf = ({ contact }: Pick<Device, 'contact'>): Tone => tones[contact];

/** How much a house should worry about the copy on its standby. */
export const copyTones: Record<BackupAge, Tone> = {
  good: 'done',
  aging: 'attention',
  old: 'danger',
  none: 'attention',
};

/** As many acts, or as old (hours), as somebody should look after. */
const muchCount = 500;
const muchHours = 24;

export const isMuch = ({ count, oldestAt }: Device['pending'], now: string): boolean =>
  count >= muchCount ||
  (oldestAt !== null && Date.parse(now) - Date.parse(oldestAt) >= muchHours * 3_600_000);
