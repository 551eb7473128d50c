import { useText } from '../../app/text.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface StepListProps {
  /** The names of the steps, in order. */
  steps: readonly string[];
  /** The one that is asked now, counted from 0. */
  current: number;
}

/** Where somebody is on a road of several pages. */
export function StepList({ steps, current }: StepListProps) {
  const { t } = useText();
  return (
    <div className="step-list">
      <p className="visually-hidden">
        {t(($) => $.session.setUp.progress, { step: current + 1, of: steps.length })}
      </p>
      <ol>
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index === current ? 'step' : undefined}
            data-done={index < current ? '' : undefined}
          >
            <span className="step-mark">
              {index < current ? <Icon name="check" size="1.125rem" /> : index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
    </div>
  );
}
