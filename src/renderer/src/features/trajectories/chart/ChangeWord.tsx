import type { Change } from '#shared/contract/trajectory-words.ts';
import { useText } from '../../../app/text.ts';
import { Status } from '../../../ui/Status.tsx';

/** A change in a word and a sign; colour is the third. */
export function ChangeWord({ change }: { change: Change | null }) {
  const { t } = useText();
  if (change === null) return <span className="tr-quiet">{t(($) => $.trajectories.change.none)}</span>;
  const sign = { better: 'arrowUp', same: 'minus', worse: 'arrowDown' } as const;
  const tone = { better: 'done', same: 'neutral', worse: 'attention' } as const;
  return (
    <Status tone={tone[change]} icon={sign[change]}>
      {t(($) => $.trajectories.change[change])}
    </Status>
  );
}
