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
  return (
    <Card title={t(($) => $.trajectories.scales.history)} icon="audit">
      <ul className="tr-rows">
        {scales.history.map((one) => (
          <li key={one.version} className="tr-row">
            <VersionWords version={one} />
            <VersionAct version={one} basedOn={newestVersion(scales, one.tool)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** An instrument without a name: the version that says it was taken away. */
const isTakenAway = ({ tool, toolName }: ScaleVersion): boolean => tool === 'licensed' && toolName === '';

function VersionAct({ version: one, basedOn }: { version: ScaleVersion; basedOn: number }) {
  const { t } = useText();
  const restore = useRestoreScale(one.version);
  if (isTakenAway(one)) return null;
  if (one.version === basedOn) return <Status tone="neutral">{t(($) => $.trajectories.scales.now)}</Status>;
  return (
    <Button
      size="small"
      aria-label={t(($) => $.trajectories.scales.putBackNamed, { version: one.version })}
      isPending={restore.isPending}
      pendingLabel={t(($) => $.common.working)}
      onPress={() => restore.mutate({ tool: one.tool, version: one.version, basedOn })}
    >
      {t(($) => $.trajectories.scales.putBack)}
    </Button>
  );
}

function VersionWords({ version }: { version: ScaleVersion }) {
  const { t } = useText();
  const day = useDayWords();
  const { tool, toolName, words, at, byName } = version;
  const isProgram = words.length === 0 && tool === 'house';
  const parts = [
    t(($) => (tool === 'house' ? $.trajectories.scales.house : $.trajectories.scales.licensed)),
    toolName,
    isTakenAway(version)
      ? t(($) => $.trajectories.scales.takenAway)
      : isProgram
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
