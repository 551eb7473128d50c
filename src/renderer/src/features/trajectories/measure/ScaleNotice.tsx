import { useState } from 'react';
import type { Measurement, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { scaleOf, versionOf } from '../chart/step-words.ts';

/** Which instrument this is, why it is not the licensed one, and that the words changed while one was busy. */
export function ScaleNotice({
  trajectory,
  measurement,
}: {
  trajectory: Trajectory;
  measurement: Measurement;
}) {
  const { t } = useText();
  const day = useDayWords();
  const version = versionOf(trajectory, measurement);
  const [atStart] = useState(version);
  const scale = scaleOf(trajectory.scales, version);
  const notUsed = measurement.state === 'planned' ? trajectory.scaleInUse.notUsed : null;
  const lines = [
    scale?.tool === 'licensed'
      ? t(($) => $.trajectories.scales.measuredWith, { name: scale.toolName })
      : null,
    notUsed === null
      ? null
      : t(($) => $.trajectories.scales.why[notUsed.why], {
          name: notUsed.toolName,
          day: notUsed.until === null ? '' : day(notUsed.until),
        }),
    version === atStart ? null : t(($) => $.trajectories.scales.changedHere),
  ].filter((line) => line !== null);
  return (
    <div role="status">
      {lines.map((line) => (
        <p key={line} className="tr-quiet">
          {line}
        </p>
      ))}
    </div>
  );
}
