import type { ReactNode } from 'react';
import { useText } from '../../../app/text.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useInitiatives } from '../use-initiatives.ts';

export interface InitiativeFilter {
  initiative: string | undefined;
  onInitiative: (initiativeId: string | undefined) => void;
}

export interface FiltersProps extends InitiativeFilter {
  text: string;
  onText: (text: string) => void;
  placeholder: string;
  onSubmit?: ((text: string) => void) | undefined;
  children?: ReactNode;
}

const everything = 'all';

/** What to look for and whose: one line above a list. */
export function Filters(props: FiltersProps) {
  const { initiative, onInitiative, text, onText, placeholder, onSubmit, children } = props;
  const { t } = useText();
  const initiatives = useInitiatives();
  return (
    <div className="things-filters">
      <SearchField
        label={placeholder}
        placeholder={placeholder}
        value={text}
        onChange={onText}
        onSubmit={onSubmit}
        clearLabel={t(($) => $.common.clear)}
      />
      <Select
        label={t(($) => $.catalog.initiative.one)}
        isLabelHidden
        placeholder={t(($) => $.common.choose)}
        value={initiative ?? everything}
        onChange={(value) => onInitiative(value === everything ? undefined : value)}
        options={[
          { value: everything, label: t(($) => $.catalog.things.allInitiatives) },
          ...initiatives.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {children}
    </div>
  );
}
