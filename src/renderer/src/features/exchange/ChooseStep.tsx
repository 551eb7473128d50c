import { type ExchangeTarget, exchangeTargets } from '#shared/contract/words.ts';
import { useText } from '../../app/text.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { FileDrop } from './FileDrop.tsx';
import { FileHelp } from './FileHelp.tsx';
import { Notice } from './Notice.tsx';
import { StepFrame } from './StepFrame.tsx';
import { StepProblem } from './StepProblem.tsx';
import type { Importing, StateOf } from './use-import.ts';

/** Step 1: what is in the list, and which file. */
export function ChooseStep({ state, importing }: { state: StateOf<'choose'>; importing: Importing }) {
  const { t } = useText();
  const { target, failure } = state;
  return (
    <StepFrame title={t(($) => $.exchange.choose.title)} intro={t(($) => $.exchange.choose.intro)}>
      <StepProblem failure={failure} />
      <div className="import-choose">
        <div className="import-choose-main">
          <TargetTiles
            target={target}
            onChoose={(chosen) => importing.dispatch({ type: 'targetChosen', target: chosen })}
          />
          <FileDrop onFiles={importing.chooseFile} />
          <Notice tone="info" title={t(($) => $.exchange.choose.againTitle)}>
            <p>
              {t(($) => $.exchange.choose.again[target])} {t(($) => $.exchange.choose.kept)}
            </p>
          </Notice>
        </div>
        <FileHelp target={target} />
      </div>
    </StepFrame>
  );
}

const pictures: Record<ExchangeTarget, IconName> = {
  items: 'item',
  kinds: 'list',
  persons: 'person',
  households: 'people',
  loans: 'loan',
  kits: 'item',
  articles: 'stock',
  plans: 'tools',
  rules: 'note',
  closings: 'calendar',
};

/** Tiles, one choice: radio buttons with a picture. */
function TargetTiles({
  target,
  onChoose,
}: {
  target: ExchangeTarget;
  onChoose: (target: ExchangeTarget) => void;
}) {
  const { t } = useText();
  return (
    <fieldset>
      <legend className="import-legend">{t(($) => $.exchange.choose.what)}</legend>
      <div className="import-targets">
        {exchangeTargets.map((one) => (
          <label key={one} className="import-target">
            <input
              className="ui-choice-box"
              type="radio"
              name="import-target"
              checked={one === target}
              onChange={() => onChoose(one)}
            />
            <span className="import-target-words">
              <span className="import-target-name">{t(($) => $.exchange.lists[one].name)}</span>
              <span className="import-quiet">{t(($) => $.exchange.lists[one].about)}</span>
            </span>
            <Icon name={pictures[one]} size="1.75rem" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
