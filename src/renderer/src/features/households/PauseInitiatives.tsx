import { useState } from 'react';
import type { Block } from '#shared/contract/blocks.contract.ts';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useInitiatives } from '../catalog/use-initiatives.ts';
import { useDayText } from './household-words.ts';

interface PauseInitiativesProps {
  running: readonly Block[];
  value: readonly string[];
  onChange: (initiativeIds: readonly string[]) => void;
  error: string | undefined;
}

/** Lending is what these do; others lend a thing now and then, and are a press away. */
const lendsMostly = ({ offerKind, loanDays }: Initiative): boolean =>
  offerKind === 'lend' || loanDays !== null;

/** Which initiatives: a pause belongs to one, and one act may set several. Where one runs already it says until when. */
export function PauseInitiatives({ running, value, onChange, error }: PauseInitiativesProps) {
  const { t } = useText();
  const initiatives = useInitiatives();
  const [isWide, setWide] = useState(false);
  const offered = initiatives.filter((one) => isWide || lendsMostly(one) || value.includes(one.id));
  const open = offered.filter((one) => !running.some((block) => block.initiativeId === one.id));
  return (
    <fieldset className="home-checks" data-invalid={error === undefined ? undefined : ''}>
      <legend className="ui-choice-legend">{t(($) => $.households.pause.where)}</legend>
      {error === undefined ? null : (
        <p className="ui-field-error" role="alert">
          <Icon name="warning" /> {error}
        </p>
      )}
      {open.length > 1 ? (
        <Checkbox
          label={t(($) => $.households.pause.all)}
          isChecked={value.length === open.length}
          isMixed={value.length > 0 && value.length < open.length}
          onChange={(isAll) => onChange(isAll ? open.map((one) => one.id) : [])}
        />
      ) : null}
      <div className="home-initiatives">
        {offered.map((one) => (
          <InitiativeBox
            key={one.id}
            initiative={one}
            running={running.find((block) => block.initiativeId === one.id)}
            isChosen={value.includes(one.id)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...value, one.id] : value.filter((id) => id !== one.id))
            }
          />
        ))}
      </div>
      {isWide || initiatives.every(lendsMostly) ? null : (
        <div>
          <Button size="small" variant="quiet" icon="plus" onPress={() => setWide(true)}>
            {t(($) => $.households.pause.others)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface InitiativeBoxProps {
  initiative: Initiative;
  /** The pause that runs there already. */
  running: Block | undefined;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}

function InitiativeBox({ initiative, running, isChosen, onChange }: InitiativeBoxProps) {
  const { t } = useText();
  const day = useDayText();
  return (
    <Checkbox
      label={initiative.name}
      hint={running && t(($) => $.households.pause.alreadyAt, { day: day(running.untilDay) })}
      isDisabled={running !== undefined}
      isChecked={isChosen}
      onChange={onChange}
    />
  );
}
