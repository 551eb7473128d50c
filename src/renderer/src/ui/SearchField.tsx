import './Field.css';
import './SearchField.css';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button as AriaButton } from 'react-aria-components/Button';
import { SearchField as AriaSearchField, Label } from 'react-aria-components/SearchField';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';
import { MarkedInput } from './MarkedInput.tsx';
import { type ResultGroup, Results } from './Results.tsx';
import { Spinner } from './Spinner.tsx';

export type { ResultGroup, ResultItem } from './Results.tsx';

export interface SearchFieldProps {
  label: string;
  /** For the eye the placeholder says it; the label is read aloud. Default hidden. */
  isLabelShown?: boolean | undefined;
  placeholder?: string | undefined;
  value: string;
  onChange: (text: string) => void;
  /** Enter with no result marked: the whole text, for a search page or a typed code. */
  onSubmit?: ((text: string) => void) | undefined;
  /** Found so far, in groups (persons, items, loans). Leave out for a plain search box. */
  groups?: readonly ResultGroup[] | undefined;
  onChoose?: ((id: string, groupId: string) => void) | undefined;
  /** While the answer is on its way. */
  isSearching?: boolean | undefined;
  searchingText?: string | undefined;
  emptyText?: string | undefined;
  clearLabel: string;
  /** Shortcut that brings the focus here, shown at the end of the field. */
  keys?: readonly string[] | undefined;
  keyShortcuts?: string | undefined;
  /** What the scanner does here ("Scan of zoek"): shows the scan mark instead of the glass. */
  isScanTarget?: boolean | undefined;
  size?: 'normal' | 'large' | undefined;
  autoFocus?: boolean | undefined;
  /** Line under the results, for example "Alles tonen". */
  footer?: ReactNode;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** The search field with its results below; arrow keys move through them while the text keeps the focus. */
export function SearchField(props: SearchFieldProps) {
  const {
    label,
    isLabelShown = false,
    placeholder,
    value,
    onChange,
    onSubmit,
    groups,
    onChoose,
    footer,
  } = props;
  const { isSearching = false, searchingText = '', emptyText = '', clearLabel, keys, keyShortcuts } = props;
  const { isScanTarget = false, size = 'normal', autoFocus, inputRef } = props;
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const hasList = groups !== undefined && isOpen && value.trim() !== '';
  const choose = (id: string, groupId: string) => {
    setOpen(false);
    onChoose?.(id, groupId);
  };
  const field = (
    <AriaSearchField
      {...given({ autoFocus })}
      className="ui-search-field"
      {...(groups === undefined ? { value, onChange } : {})}
      onSubmit={(text) => {
        if (hasMark(root.current)) return;
        setOpen(false);
        onSubmit?.(text);
      }}
    >
      <Label className={isLabelShown ? 'ui-field-label' : 'visually-hidden'}>{label}</Label>
      <span className="ui-search-box">
        <Icon name={isScanTarget ? 'scan' : 'search'} />
        <MarkedInput
          shown={hasList ? groups : []}
          className="ui-search-input"
          {...given({ placeholder, ref: inputRef })}
          aria-keyshortcuts={keyShortcuts}
          autoComplete="off"
          spellCheck="false"
        />
        {keys !== undefined && value === '' ? <KeyHint keys={keys} /> : null}
        {value === '' ? null : (
          <AriaButton className="ui-search-clear" aria-label={clearLabel}>
            <Icon name="close" size="1.125rem" />
          </AriaButton>
        )}
      </span>
    </AriaSearchField>
  );
  if (groups === undefined) {
    return (
      <div className="ui-search" data-size={size}>
        {field}
      </div>
    );
  }
  return (
    <div
      ref={root}
      className="ui-search"
      data-size={size}
      onFocus={() => setOpen(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Autocomplete
        inputValue={value}
        onInputChange={(text) => {
          setOpen(true);
          onChange(text);
        }}
      >
        {field}
        <div className="ui-search-results" hidden={!hasList}>
          {isSearching ? <Spinner isInline label={searchingText} /> : null}
          <Results label={label} groups={groups} emptyText={isSearching ? '' : emptyText} onChoose={choose} />
          {footer === undefined ? null : <div className="ui-search-footer">{footer}</div>}
        </div>
      </Autocomplete>
    </div>
  );
}

/** True while the arrow keys stand on a result: Enter then belongs to that result, not to the text. */
function hasMark(root: HTMLElement | null): boolean {
  return (root?.querySelector('input')?.getAttribute('aria-activedescendant') ?? '') !== '';
}
