import './pictogram.css';
import { useEffect, useRef, useState } from 'react';
import { useFilter } from 'react-aria-components/Autocomplete';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useText } from '../../../app/text.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Pictogram } from '../../../ui/Pictogram.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { usePictogramWords } from './pictogram-words.ts';

export interface PictogramDialogProps {
  chosen: string;
  onChoose: (name: string) => void;
  onClose: () => void;
}

/** All drawings as a grid one can search and walk through with the arrow keys; Enter takes one. */
export function PictogramDialog({ chosen, onChoose, onClose }: PictogramDialogProps) {
  const { t } = useText();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const items = [...usePictogramWords()]
    .filter(([, word]) => contains(word, text.trim()))
    .map(([name, word]) => ({ id: name, word }));
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={onClose}
      title={t(($) => $.catalog.pictogram.title)}
      closeLabel={t(($) => $.common.close)}
    >
      <div className="pictograms">
        <SearchField
          label={t(($) => $.catalog.pictogram.search)}
          placeholder={t(($) => $.catalog.pictogram.search)}
          value={text}
          onChange={setText}
          inputRef={input}
          clearLabel={t(($) => $.common.clear)}
        />
        <ListBox
          className="pictogram-grid"
          aria-label={t(($) => $.catalog.pictogram.title)}
          layout="grid"
          items={items}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          defaultSelectedKeys={[chosen]}
          onAction={(key) => onChoose(String(key))}
          renderEmptyState={() => <p className="catalog-quiet">{t(($) => $.catalog.pictogram.none)}</p>}
        >
          {({ id, word }) => (
            <ListBoxItem className="pictogram-tile" id={id} textValue={word} onPress={() => onChoose(id)}>
              <Pictogram name={id} />
              <span>{word}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </div>
    </Dialog>
  );
}
