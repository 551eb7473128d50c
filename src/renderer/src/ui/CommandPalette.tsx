import './Dialog.css';
import './CommandPalette.css';
import { useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField as AriaSearchField, Input, Label } from 'react-aria-components/SearchField';
import { Icon } from './Icon.tsx';
import { type ResultGroup, Results } from './Results.tsx';

export interface CommandPaletteProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  label: string;
  placeholder: string;
  /** Everything that can be done here, in groups; filtered by what is typed, accents and case forgiven. */
  groups: readonly ResultGroup[];
  onChoose: (id: string, groupId: string) => void;
  emptyText: string;
  /** One line at the foot: how the keys work. */
  footer?: string | undefined;
}

/** The list of everything (Ctrl+K): type, arrow, Enter. */
export function CommandPalette(props: CommandPaletteProps) {
  const { isOpen, onOpenChange, label, placeholder, groups, onChoose, emptyText, footer } = props;
  const [text, setText] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const shown = groups.map((group) => ({
    ...group,
    items: group.items.filter((item) =>
      text.split(/\s+/).every((word) => contains(`${item.title} ${item.detail ?? ''} ${group.title}`, word)),
    ),
  }));
  const close = () => {
    setText('');
    onOpenChange(false);
  };
  return (
    <ModalOverlay
      className="ui-scrim ui-palette-scrim"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
    >
      <Modal className="ui-palette">
        <AriaDialog aria-label={label} className="ui-palette-body">
          <Autocomplete inputValue={text} onInputChange={setText}>
            <AriaSearchField
              className="ui-palette-field"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the list is opened to type in it
              autoFocus
            >
              <Label className="visually-hidden">{label}</Label>
              <Icon name="search" />
              <Input className="ui-palette-input" placeholder={placeholder} autoComplete="off" />
            </AriaSearchField>
            <div className="ui-palette-list">
              <Results
                label={label}
                groups={shown}
                emptyText={emptyText}
                onChoose={(id, groupId) => {
                  close();
                  onChoose(id, groupId);
                }}
              />
            </div>
          </Autocomplete>
          {footer === undefined ? null : <p className="ui-palette-foot">{footer}</p>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
