import type { TrajectoryFigures } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { sharesOf } from './figures-list.ts';

/** One line in words, a bar for each domain with its table twin, the measurements and the ends. Domains are never added up. */
export function Figures({ figures }: { figures: TrajectoryFigures }) {
  const { t } = useText();
  if (figures.open === 0)
    return (
      <EmptyState icon="people" title={t(($) => $.trajectories.figures.none)}>
        {t(($) => $.trajectories.figures.noneWords)}
      </EmptyState>
    );
  const { open, started, ended, scope } = figures;
  return (
    <>
      <p className="tr-summary">
        {[
          t(($) => $.trajectories.figures.open, { count: open }),
          t(($) => $.trajectories.figures.started, { count: started }),
          t(($) => $.trajectories.figures.ended, { count: ended }),
        ].join(' ')}
      </p>
      {scope === 'house' ? <p className="tr-quiet">{t(($) => $.trajectories.figures.hiddenWords)}</p> : null}
      <Card title={t(($) => $.trajectories.figures.domains)} icon="levels">
        <Bars figures={figures} />
        <DomainTable figures={figures} />
      </Card>
      <div className="tr-figures-tables">
        <Card title={t(($) => $.trajectories.measure.moments)} icon="clock">
          <MomentTable figures={figures} />
        </Card>
        <Card title={t(($) => $.trajectories.figures.why)} icon="note">
          <Reasons figures={figures} />
        </Card>
      </div>
    </>
  );
}

function Bars({ figures }: { figures: TrajectoryFigures }) {
  const { t } = useText();
  return (
    <figure className="tr-bars">
      <figcaption className="tr-bars-legend">
        {(['better', 'same', 'worse', 'unpaired'] as const).map((key) => (
          <span key={key} data-part={key}>
            {t(($) => $.trajectories.figures.part[key])}
          </span>
        ))}
      </figcaption>
      <ul aria-hidden="true">
        {figures.domains.map((one) => {
          const shares = sharesOf(one);
          return (
            <li key={one.domain}>
              <span className="tr-bars-name">{t(($) => $.trajectories.domain[one.domain])}</span>
              {shares === null ? (
                <span className="tr-quiet">{t(($) => $.trajectories.figures.tooFew)}</span>
              ) : (
                <span className="tr-bar">
                  {shares.map(({ key, count, size }) =>
                    count === 0 ? null : (
                      <span key={key} data-part={key} style={{ inlineSize: `${size}%` }}>
                        {size < 8 ? '' : count}
                      </span>
                    ),
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

/** A count, or that there are too few to tell. */
function Told({ count }: { count: number | null }) {
  const { t } = useText();
  return count === null ? (
    <span className="tr-quiet">{t(($) => $.trajectories.figures.hidden)}</span>
  ) : (
    <span className="num">{count}</span>
  );
}

function DomainTable({ figures }: { figures: TrajectoryFigures }) {
  const { t } = useText();
  const columns = ['pairs', 'better', 'betterByTwo', 'same', 'worse', 'worseByTwo', 'unpaired'] as const;
  return (
    <Sheet
      label={t(($) => $.trajectories.figures.domains)}
      heads={[
        t(($) => $.trajectories.measure.domains),
        ...columns.map((key) => t(($) => $.trajectories.figures.part[key])),
      ]}
      rows={figures.domains.map((one) => ({
        id: one.domain,
        name: t(($) => $.trajectories.domain[one.domain]),
        counts: columns.map((key) => one[key]),
      }))}
    />
  );
}

function MomentTable({ figures }: { figures: TrajectoryFigures }) {
  const { t } = useText();
  const columns = ['planned', 'inWindow', 'outside', 'missed', 'waiting'] as const;
  return (
    <Sheet
      label={t(($) => $.trajectories.measure.moments)}
      heads={[
        t(($) => $.trajectories.figures.moment),
        ...columns.map((key) => t(($) => $.trajectories.figures.part[key])),
      ]}
      rows={figures.stages.map((one) => ({
        id: one.stage,
        name: t(($) => $.trajectories.stage[one.stage]),
        counts: columns.map((key) => one[key]),
      }))}
    />
  );
}

/** Why trajectories ended, and why measurements were missed. */
function Reasons({ figures }: { figures: TrajectoryFigures }) {
  const { t } = useText();
  const ends = figures.endReasons.map(({ reason, count }) => ({
    id: reason,
    name: t(($) => $.trajectories.end[reason]),
    counts: [count],
  }));
  const missed = figures.missedReasons.map(({ reason, count }) => ({
    id: reason,
    name: t(($) => $.trajectories.missed[reason]),
    counts: [count],
  }));
  const count = t(($) => $.trajectories.figures.count);
  const [endWords, missWords] = [
    t(($) => $.trajectories.figures.whyEnded),
    t(($) => $.trajectories.figures.whyMissed),
  ];
  return (
    <>
      <Sheet label={endWords} heads={[endWords, count]} rows={ends} />
      <Sheet label={missWords} heads={[missWords, count]} rows={missed} />
    </>
  );
}

interface SheetProps {
  label: string;
  heads: readonly string[];
  rows: readonly { id: string; name: string; counts: readonly (number | null)[] }[];
}

function Sheet({ label: what, heads, rows }: SheetProps) {
  const { t } = useText();
  const label = t(($) => $.trajectories.figures.table, { what });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is scrolled by keyboard too
    <section className="tr-table" tabIndex={0} aria-label={label}>
      <table>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, counts }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {counts.map((count, n) => (
                <td key={heads[n + 1]}>
                  <Told count={count} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
