import { lifeDomains } from '#shared/contract/intake-words.ts';
import type { DomainChange, Measurement } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { ChangeWord } from './ChangeWord.tsx';
import { linePath, linePoints } from './geometry.ts';
import { valuesOf } from './history.ts';

const [width, height] = [120, 36];

/** One small line for each domain: eight lines over one another nobody can read. */
export function Lines({
  measured,
  changes,
}: {
  measured: readonly Measurement[];
  changes: readonly DomainChange[];
}) {
  const { t } = useText();
  return (
    <ul className="tr-lines" aria-label={t(($) => $.trajectories.measure.lines)}>
      {lifeDomains.map((domain) => {
        const values = valuesOf(measured, domain);
        const change = changes.find((one) => one.domain === domain)?.change ?? null;
        return (
          <li key={domain}>
            <span className="tr-line-name">{t(($) => $.trajectories.domain[domain])}</span>
            <svg className="tr-line" viewBox={`-5 -5 ${width + 10} ${height + 10}`} aria-hidden="true">
              <path className="tr-ring" d={`M0,0H${width}M0,${height / 2}H${width}M0,${height}H${width}`} />
              <path className="tr-latest" d={linePath(values, width, height)} />
              {linePoints(values, width, height).map((point, index) =>
                point === null ? null : (
                  <circle
                    key={measured[index]?.id}
                    className="tr-latest-dot"
                    cx={point.x}
                    cy={point.y}
                    r={3}
                  />
                ),
              )}
            </svg>
            <ChangeWord change={change} />
          </li>
        );
      })}
    </ul>
  );
}
