import type { Item } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { shortcuts } from '../../../staff/desk-keys.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import type { BackDraft } from './back-draft.ts';

/** As it was, or further down; what got better is written on its own page. `same` is how it went out. */
const choices = ['same', 'used', 'worn', 'broken'] as const satisfies readonly ('same' | Item['condition'])[];
/** The usual ones, in the order of their keys. */
const keyed = ['same', 'worn', 'broken'] as const;

/** The state a thing comes back in: as it was, unless somebody says otherwise; the usual three have a key. */
export function ConditionKeys({
  value,
  onChange,
}: {
  value: BackDraft['condition'];
  onChange: (condition: BackDraft['condition']) => void;
}) {
  const { t } = useText();
  const words = (choice: (typeof choices)[number]) =>
    choice === 'same' ? t(($) => $.loans.back.same) : t(($) => $.loans.conditions[choice]);
  return (
    <div className="back-condition">
      <RadioGroup
        legend={t(($) => $.loans.back.condition)}
        isInline
        options={choices.map((choice) => ({ value: choice, label: words(choice) }))}
        value={value ?? 'same'}
        onChange={(choice) => onChange(choice === 'same' ? null : choice)}
      />
      <p className="back-keys" aria-hidden="true">
        <KeyHint keys={shortcuts.backSame.keys.slice(0, -1)} />
        {keyed.map((choice, index) => (
          <span key={choice}>
            <KeyHint keys={[String(index + 1)]} /> {words(choice)}
          </span>
        ))}
      </p>
    </div>
  );
}
