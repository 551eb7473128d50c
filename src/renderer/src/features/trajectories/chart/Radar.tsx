import { lifeDomains } from '#shared/contract/intake-words.ts';
import type { Measurement } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { onSpoke, outlinePath, ringPath } from './geometry.ts';
import { valuesIn } from './history.ts';

const radius = 100;
const steps = [1, 2, 3, 4, 5] as const;
const spokes = lifeDomains.length;

/** The first and the latest measurement on one star. The table beside it says the same in words and numbers. */
export function Radar({ first, latest }: { first: Measurement; latest: Measurement | undefined }) {
  const { t } = useText();
  const [before, now] = [valuesIn(first), latest === undefined ? null : valuesIn(latest)];
  return (
    <svg
      className="tr-radar"
      viewBox="-225 -130 450 262"
      role="img"
      aria-label={t(($) => $.trajectories.measure.radar)}
    >
      {steps.map((step) => (
        <path key={step} className="tr-ring" d={ringPath(spokes, step, radius)} />
      ))}
      <path className="tr-first" d={outlinePath(before, radius)} />
      {now === null ? null : <path className="tr-latest" d={outlinePath(now, radius)} />}
      <Dots className="tr-first-dot" values={before} />
      {now === null ? null : <Dots className="tr-latest-dot" values={now} />}
      {lifeDomains.map((domain, index) => {
        const { x, y } = onSpoke(index, spokes, 5.6, radius);
        return (
          <text
            key={domain}
            className="tr-label"
            x={x}
            y={y}
            textAnchor={Math.abs(x) < 2 ? 'middle' : x > 0 ? 'start' : 'end'}
            dominantBaseline="middle"
          >
            {t(($) => $.trajectories.domain[domain])}
          </text>
        );
      })}
    </svg>
  );
}

function Dots({ className, values }: { className: string; values: readonly (number | null)[] }) {
  return values.map((value, index) => {
    if (value === null) return null;
    const { x, y } = onSpoke(index, spokes, value, radius);
    return <circle key={lifeDomains[index]} className={className} cx={x} cy={y} r={3.5} />;
  });
}
