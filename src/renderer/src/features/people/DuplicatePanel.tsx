import './people.css';
import type { Duplicate, PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { Status, type Tone } from '../../ui/Status.tsx';
import { reasonKeys } from './duplicate-words.ts';
import { usePersonLine } from './person-line.ts';
import type { LookingForDuplicates } from './use-duplicates.ts';

export interface DuplicatePanelProps {
  looking: LookingForDuplicates;
  /** Warnings still open, strongest first. */
  open: readonly Duplicate[];
  /** How many were called somebody else. */
  differentCount: number;
  onSame: (person: PersonSummary) => void;
  onDifferent: (person: PersonSummary) => void;
  onShowAgain: () => void;
  /** The worker tried to save while a strong likeness waits for an answer. */
  mustDecide: boolean;
  /** What "the same person" leads to here; default: that person is opened. */
  sameLabel?: string | undefined;
}

const tones: Record<Duplicate['level'], Tone> = { certain: 'danger', strong: 'attention', weak: 'info' };

/** Beside the form: who may be this person already, why, and the two answers to that. */
export function DuplicatePanel(props: DuplicatePanelProps) {
  const { looking, open, differentCount, onSame, onDifferent, onShowAgain, mustDecide, sameLabel } = props;
  const { t } = useText();
  return (
    <section className="duplicates" aria-labelledby="duplicates-title">
      <h2 id="duplicates-title" tabIndex={-1}>
        {t(($) => $.people.duplicate.title)}
      </h2>
      {mustDecide ? (
        <p className="duplicates-decide" role="alert">
          <Icon name="warning" /> {t(($) => $.people.duplicate.decideFirst)}
        </p>
      ) : null}
      <div aria-live="polite" className="duplicates-list">
        {open.length > 0 ? (
          <p className="visually-hidden">{t(($) => $.people.duplicate.found, { count: open.length })}</p>
        ) : null}
        {open.map((duplicate) => (
          <Warning
            key={duplicate.person.id}
            duplicate={duplicate}
            sameLabel={sameLabel}
            onSame={onSame}
            onDifferent={onDifferent}
          />
        ))}
        {open.length === 0 ? <Quiet looking={looking} /> : null}
      </div>
      {differentCount > 0 ? (
        <p className="duplicates-judged">
          {t(($) => $.people.duplicate.judged, { count: differentCount })}{' '}
          <Button size="small" variant="quiet" icon="undo" onPress={onShowAgain}>
            {t(($) => $.people.duplicate.showAgain)}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

function Quiet({ looking }: { looking: LookingForDuplicates }) {
  const { t } = useText();
  if (looking.isLooking && looking.isAsked)
    return <Spinner isInline label={t(($) => $.people.duplicate.looking)} />;
  return (
    <p className="duplicates-quiet">
      {looking.isAsked ? (
        <Status tone="done">{t(($) => $.people.duplicate.nobody)}</Status>
      ) : (
        t(($) => $.people.duplicate.waiting)
      )}
    </p>
  );
}

interface WarningProps {
  duplicate: Duplicate;
  sameLabel: string | undefined;
  onSame: (person: PersonSummary) => void;
  onDifferent: (person: PersonSummary) => void;
}

function Warning({ duplicate, sameLabel, onSame, onDifferent }: WarningProps) {
  const { t } = useText();
  const line = usePersonLine();
  const { person, level } = duplicate;
  const name = person.name || t(($) => $.people.nameless);
  return (
    <article className="duplicate" data-level={level} aria-label={name}>
      <Status tone={tones[level]} isFilled>
        {t(($) => $.people.duplicate.levels[level])}
      </Status>
      <div>
        <p className="duplicate-name">
          <bdi>{name}</bdi>
        </p>
        <p className="duplicate-line">{line(person)}</p>
      </div>
      <ul className="duplicate-reasons" aria-label={t(($) => $.people.duplicate.why)}>
        {reasonKeys(duplicate).map((key) => (
          <li key={key}>
            <Icon name="dot" size="1rem" /> {t(($) => $.people.duplicate.reasons[key])}
          </li>
        ))}
      </ul>
      <div className="duplicate-answers">
        <Button size="small" icon="person" onPress={() => onSame(person)}>
          {sameLabel ?? t(($) => $.people.duplicate.same)}
        </Button>
        {level === 'certain' ? null : (
          <Button size="small" variant="quiet" onPress={() => onDifferent(person)}>
            {t(($) => $.people.duplicate.different)}
          </Button>
        )}
      </div>
    </article>
  );
}
