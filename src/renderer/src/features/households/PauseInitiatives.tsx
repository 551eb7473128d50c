import type { Block } from '#shared/contract/blocks.contract.ts';
import { useText } from '../../app/text.ts';
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

/** Which initiatives: a pause belongs to one, and one act may set several. Where one runs already it says until when. */
export function PauseInitiatives({ running, value, onChange, error }: PauseInitiativesProps) {
  const { t } = useText();
  const day = useDayText();
  const lending = useInitiatives().filter((initiative) => initiative.offerKind === 'lend');
  const open = lending.filter((one) => !running.some((block) => block.initiativeId === one.id));
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
        {lending.map(({ id, name }) => {
          const already = running.find((block) => block.initiativeId === id);
          return (
            <Checkbox
              key={id}
              label={name}
              hint={already && t(($) => $.households.pause.alreadyAt, { day: day(already.untilDay) })}
              isDisabled={already !== undefined}
              isChecked={value.includes(id)}
              onChange={(isChosen) => onChange(isChosen ? [...value, id] : value.filter((one) => one !== id))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
