import type { Item } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { shortcuts } from '../../../staff/desk-keys.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import type { BackDraft } from './back-draft.ts';

/** In the order from best to worst; `same` is how it went out. */
const choices = ['same', 'worn', 'broken', 'used', 'good', 'new'] as const satisfies readonly (
  | 'same'
  | Item['condition']
)[];

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
        {[shortcuts.backSame, shortcuts.backWorn, shortcuts.backBroken].map(({ keys }, index) => (
          <span key={keys.join(' ')}>
            <KeyHint keys={keys} /> {words(choices[index] ?? 'same')}
          </span>
        ))}
      </p>
    </div>
  );
}
