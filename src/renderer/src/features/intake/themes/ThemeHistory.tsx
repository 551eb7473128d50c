import { useQuery } from '@tanstack/react-query';
import { houseDayOf } from '#shared/domain/house.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useDayWords } from '../../../staff/house-day.ts';

/** What a theme was before, newest first. */
export function ThemeHistory({ themeId }: { themeId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const day = useDayWords();
  const versions = useQuery(orpc.questions.themeHistory.queryOptions({ input: { themeId } })).data ?? [];
  return (
    <section className="theme-history" aria-label={t(($) => $.intake.themes.history)}>
      <h3>{t(($) => $.intake.themes.history)}</h3>
      {versions.length === 0 ? <p className="line-hint">{t(($) => $.intake.themes.neverChanged)}</p> : null}
      <ul>
        {versions.map((one, n) => (
          <li key={`${one.at} ${n}`}>
            {t(($) => $.intake.themes.wasUntil, { name: one.name, day: day(houseDayOf(one.at)) })}
            {one.lifeDomain === null
              ? ''
              : ` · ${t(($) => $.trajectories.domain[one.lifeDomain ?? 'income'])}`}
            {one.gravity.length === 0 ? '' : ` · ${one.gravity.join(', ')}`}
            {one.active ? '' : ` · ${t(($) => $.intake.themes.retired)}`}
            {one.byName === null ? '' : ` · ${one.byName}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
