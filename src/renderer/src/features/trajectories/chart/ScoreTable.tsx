import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { DomainChange, Measurement, ScaleWords } from '#shared/contract/trajectories.contract.ts';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { ChangeWord } from './ChangeWord.tsx';
import { scaleOf, useStepWord } from './step-words.ts';

/** What the drawings show, in words and numbers: every measurement a column. */
export function ScoreTable({
  measured,
  changes,
  scales,
}: {
  measured: readonly (Measurement & { doneDay: string })[];
  changes: readonly DomainChange[];
  scales: readonly ScaleWords[];
}) {
  const { t, i18n } = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is scrolled by keyboard too
    <section className="tr-table" tabIndex={0} aria-label={t(($) => $.trajectories.measure.table)}>
      <table>
        <caption className="visually-hidden">{t(($) => $.trajectories.measure.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.trajectories.measure.domains)}</th>
            {measured.map((one) => (
              <th key={one.id} scope="col">
                {t(($) => $.trajectories.stage[one.stage])}
                <br />
                <span className="tr-quiet num">{formatDayShort(one.doneDay, i18n.language)}</span>
                <ToolName scale={scaleOf(scales, one.scaleVersion)} />
              </th>
            ))}
            <th scope="col">{t(($) => $.trajectories.measure.changeHead)}</th>
          </tr>
        </thead>
        <tbody>
          {lifeDomains.map((domain) => (
            <tr key={domain}>
              <th scope="row">{t(($) => $.trajectories.domain[domain])}</th>
              {measured.map((one) => (
                <td key={one.id}>
                  <Value measurement={one} domain={domain} scale={scaleOf(scales, one.scaleVersion)} />
                </td>
              ))}
              <td>
                <ChangeWord change={changes.find((one) => one.domain === domain)?.change ?? null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Which instrument a column was measured with, when it is not the house's own scale. */
function ToolName({ scale }: { scale: ScaleWords | undefined }) {
  if (scale === undefined || scale.tool === 'house') return null;
  return (
    <>
      <br />
      <bdi className="tr-quiet">{scale.toolName}</bdi>
    </>
  );
}

interface ValueProps {
  measurement: Measurement;
  domain: LifeDomain;
  scale: ScaleWords | undefined;
}

function Value({ measurement, domain, scale }: ValueProps) {
  const { t } = useText();
  const stepWord = useStepWord();
  const score = measurement.scores.find((one) => one.domain === domain);
  if (!score) return null;
  const { value, absent } = score;
  if (value !== null)
    return (
      <>
        <b className="num">{value}</b> {stepWord(scale, domain, value)}
      </>
    );
  return <span className="tr-quiet">{absent === null ? '' : t(($) => $.trajectories.absent[absent])}</span>;
}
