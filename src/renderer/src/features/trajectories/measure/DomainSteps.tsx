import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { Measurement, ScaleWords, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { doneOf } from '../chart/history.ts';
import { scaleOf, toolOf, useStepWord, versionOf } from '../chart/step-words.ts';
import { type Answer, type Answers, answers as allAnswers, nextDomain, steps } from './score-form.ts';

export interface DomainStepsProps {
  trajectory: Trajectory;
  measurement: Measurement;
  answers: Answers;
  error: string | undefined;
  onChange: (answers: Answers) => void;
}

/** The domains at the side, one of them open: a digit answers it and goes on to the next, the arrows choose without going on. */
export function DomainSteps({ trajectory, measurement, answers, error, onChange }: DomainStepsProps) {
  const { t } = useText();
  const [current, setCurrent] = useState<LifeDomain>(
    lifeDomains.find((domain) => answers[domain] === null) ?? 'income',
  );
  const version = versionOf(trajectory, measurement);
  return (
    <div className="tr-steps">
      <nav aria-label={t(($) => $.trajectories.measure.domains)}>
        <ol>
          {lifeDomains.map((domain) => (
            <li key={domain}>
              <button
                type="button"
                aria-current={domain === current ? 'step' : undefined}
                onClick={() => setCurrent(domain)}
              >
                <Icon name={answers[domain] === null ? 'dot' : 'check'} size="1rem" />
                {t(($) => $.trajectories.domain[domain])}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="tr-step">
        {error === undefined ? null : (
          <p className="ui-field-error" role="alert">
            <Icon name="warning" /> {error}
          </p>
        )}
        <DomainQuestion
          key={current}
          domain={current}
          scale={scaleOf(trajectory.scales, version)}
          before={previousIn(trajectory, measurement, current)}
          answer={answers[current]}
          onAnswer={(answer) => onChange({ ...answers, [current]: answer })}
          onNext={(answer) => setCurrent(nextDomain({ ...answers, [current]: answer }, current))}
        />
      </div>
    </div>
  );
}

/** What was known the last time before this one, with the words of that time: of a saved score as it was copied, of a new one the latest known. */
function previousIn(trajectory: Trajectory, measurement: Measurement, domain: LifeDomain): Before | null {
  const tool = toolOf(trajectory.scales, versionOf(trajectory, measurement));
  const earlier = doneOf(trajectory.measurements).filter((one) => one.tool === tool);
  const own = measurement.scores.find((score) => score.domain === domain);
  if (own) {
    if (own.previousValue === null || own.previousDay === null) return null;
    const from = earlier.findLast((one) => one.doneDay === own.previousDay && one.id !== measurement.id);
    const scale = from && scaleOf(trajectory.scales, from.scaleVersion);
    return { value: own.previousValue, day: own.previousDay, scale };
  }
  return (
    earlier
      .flatMap(({ doneDay, scores, scaleVersion }) => {
        const value = scores.find((score) => score.domain === domain)?.value ?? null;
        return value === null
          ? []
          : [{ value, day: doneDay, scale: scaleOf(trajectory.scales, scaleVersion) }];
      })
      .at(-1) ?? null
  );
}

interface Before {
  value: number;
  day: string;
  scale: ScaleWords | undefined;
}

interface DomainQuestionProps {
  domain: LifeDomain;
  scale: ScaleWords | undefined;
  before: Before | null;
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
  onNext: (answer: Answer) => void;
}

function DomainQuestion({ domain, scale, before, answer, onAnswer, onNext }: DomainQuestionProps) {
  const { t } = useText();
  const day = useDayWords();
  const stepWord = useStepWord();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const chosen = group.current?.querySelector<HTMLInputElement>('input:checked');
    (chosen ?? group.current?.querySelector('input'))?.focus();
  }, []);
  const keys = (event: KeyboardEvent) => {
    const step = steps.find((one) => one === event.key);
    const goesOn = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && answer !== null;
    if (step === undefined && !goesOn) return;
    event.preventDefault();
    if (step !== undefined) onAnswer(step);
    onNext(step ?? (answer as Answer));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- digits are a shortcut; the radios do the same
    <fieldset ref={group} className="tr-question" onKeyDown={keys}>
      <legend>
        {t(($) => $.trajectories.domain[domain])}{' '}
        <span className="tr-quiet">
          {t(($) => $.trajectories.measure.of, {
            number: lifeDomains.indexOf(domain) + 1,
            total: lifeDomains.length,
          })}
        </span>
      </legend>
      {before === null ? null : (
        <p className="tr-quiet">
          {t(($) => $.trajectories.measure.before, {
            day: day(before.day),
            step: [before.value, stepWord(before.scale, domain, before.value)].filter(Boolean).join(' – '),
          })}
        </p>
      )}
      {allAnswers.map((one) => (
        <label key={one} className="tr-answer" data-step={isStep(one) ? '' : undefined}>
          <input
            type="radio"
            name={`answer-${domain}`}
            checked={answer === one}
            onChange={() => onAnswer(one)}
          />
          <AnswerWords answer={one} domain={domain} scale={scale} />
        </label>
      ))}
    </fieldset>
  );
}

const isStep = (answer: Answer): answer is (typeof steps)[number] => steps.some((step) => step === answer);

function AnswerWords({
  answer,
  domain,
  scale,
}: Pick<DomainQuestionProps, 'domain' | 'scale'> & { answer: Answer }) {
  const { t } = useText();
  const stepWord = useStepWord();
  if (isStep(answer))
    return (
      <>
        <b className="num">{answer}</b> {stepWord(scale, domain, Number(answer))}
      </>
    );
  return answer === 'notApplicable'
    ? t(($) => $.trajectories.absent.notApplicable)
    : t(($) => $.trajectories.unknown[answer]);
}
