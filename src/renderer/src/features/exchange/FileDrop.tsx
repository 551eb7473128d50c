import { useEffect } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** Where a list is put down, or picked with a button; a copied file may be pasted too. */
export function FileDrop({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useText();
  useKeepPage();
  return (
    <DropZone
      className="import-drop"
      aria-label={t(($) => $.exchange.choose.dropLabel)}
      onDrop={({ items }) => {
        const files = items.filter((item) => item.kind === 'file');
        void Promise.all(files.map((item) => item.getFile())).then(onFiles);
      }}
    >
      {({ isDropTarget }) => (
        <>
          <span className="import-drop-picture">
            <Icon name="import" size="2.5rem" />
          </span>
          <p className="import-drop-words">
            {isDropTarget ? t(($) => $.exchange.choose.dropNow) : t(($) => $.exchange.choose.drop)}
          </p>
          <p className="import-quiet">{t(($) => $.exchange.choose.or)}</p>
          <FileTrigger
            acceptedFileTypes={['.csv', '.txt', '.tsv', 'text/csv']}
            onSelect={(list) => onFiles([...(list ?? [])])}
          >
            <Button variant="primary" size="large">
              {t(($) => $.exchange.choose.file)}
            </Button>
          </FileTrigger>
        </>
      )}
    </DropZone>
  );
}

/** A file let go beside the zone would otherwise replace the whole page. */
function useKeepPage(): void {
  useEffect(() => {
    const stay = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);
}
