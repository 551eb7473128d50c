import { useText } from '../../app/text.ts';
import { Icon } from '../../ui/Icon.tsx';

export const roadSteps = ['choose', 'columns', 'check', 'write'] as const;
export type RoadStep = (typeof roadSteps)[number];

/** The four steps and where somebody is. */
export function ImportRoad({ step }: { step: RoadStep }) {
  const { t } = useText();
  const current = roadSteps.indexOf(step);
  return (
    <nav className="import-road" aria-label={t(($) => $.exchange.steps.label)}>
      <p className="visually-hidden">
        {t(($) => $.exchange.steps.progress, { step: current + 1, of: roadSteps.length })}
      </p>
      <ol className="import-road-steps">
        {roadSteps.map((one, index) => {
          const isDone = index < current;
          return (
            <li
              key={one}
              aria-current={index === current ? 'step' : undefined}
              data-done={isDone ? '' : undefined}
            >
              <span className="import-road-mark">
                {isDone ? <Icon name="check" size="1.125rem" /> : index + 1}
              </span>
              <span>{t(($) => $.exchange.steps[one])}</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
