import type { Scales, ScaleVersion } from '#shared/contract/trajectories.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Status } from '../../../ui/Status.tsx';
import { newestVersion, useRestoreScale } from './use-scales.ts';

/** Every version there was, newest first; each can be put back as a new one. */
export function ScaleHistory({ scales }: { scales: Scales }) {
  const { t } = useText();
  const restore = useRestoreScale();
  return (
    <Card title={t(($) => $.trajectories.scales.history)} icon="audit">
      <ul className="tr-rows">
        {scales.history.map((one) => {
          const basedOn = newestVersion(scales, one.tool);
          return (
            <li key={one.version} className="tr-row">
              <VersionWords version={one} />
              {one.version === basedOn ? (
                <Status tone="neutral">{t(($) => $.trajectories.scales.now)}</Status>
              ) : (
                <Button
                  size="small"
                  aria-label={t(($) => $.trajectories.scales.putBackNamed, { version: one.version })}
                  isPending={restore.isPending}
                  pendingLabel={t(($) => $.common.working)}
                  onPress={() => restore.mutate({ tool: one.tool, version: one.version, basedOn })}
                >
                  {t(($) => $.trajectories.scales.putBack)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function VersionWords({ version }: { version: ScaleVersion }) {
  const { t } = useText();
  const day = useDayWords();
  const { tool, toolName, words, at, byName } = version;
  const parts = [
    t(($) => (tool === 'house' ? $.trajectories.scales.house : $.trajectories.scales.licensed)),
    toolName,
    words.length === 0 && tool === 'house'
      ? t(($) => $.trajectories.scales.program)
      : t(($) => $.trajectories.scales.ownDomains, { count: words.length }),
    at === null ? '' : day(houseDayOf(at)),
    byName ?? '',
  ];
  return (
    <p>
      <b>{t(($) => $.trajectories.scales.version, { version: version.version })}</b>{' '}
      <bdi className="tr-quiet">{parts.filter((part) => part !== '').join(' · ')}</bdi>
    </p>
  );
}
