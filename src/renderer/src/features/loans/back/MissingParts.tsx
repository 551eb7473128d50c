import { useText } from '../../../app/text.ts';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import type { BackDraft } from './back-draft.ts';

const ways = ['note', 'repair', 'charge'] as const;

/** What to do about parts that did not come back. Noting it is enough; nobody is blamed. */
export function MissingParts({ draft, onDraft }: { draft: BackDraft; onDraft: (draft: BackDraft) => void }) {
  const { t } = useText();
  const { missing } = draft;
  return (
    <div className="back-missing">
      <RadioGroup
        legend={t(($) => $.loans.parts.what)}
        options={ways.map((value) => ({ value, label: t(($) => $.loans.parts.how[value]) }))}
        value={missing.how}
        onChange={(how) => onDraft({ ...draft, missing: how === 'charge' ? { how, cents: null } : { how } })}
      />
      {missing.how === 'charge' ? (
        <MoneyField
          label={t(($) => $.loans.parts.amount)}
          unreadable={t(($) => $.loans.parts.amountUnreadable)}
          value={missing.cents}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- this field opened because of what was just pressed
          autoFocus
          onChange={(cents) => onDraft({ ...draft, missing: { how: 'charge', cents } })}
        />
      ) : null}
    </div>
  );
}
