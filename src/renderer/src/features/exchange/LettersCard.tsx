import type { ImportPreview } from '#shared/contract/exchange.contract.ts';
import { useText } from '../../app/text.ts';
import { Card } from '../../ui/Card.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import type { Reading } from './use-import.ts';

const delimiters = [
  [';', 'semicolon'],
  [',', 'comma'],
  ['\t', 'tab'],
] as const;

interface LettersCardProps {
  preview: ImportPreview;
  isBusy: boolean;
  onRead: (reading: Reading) => void;
}

/** How the file is read: seldom wrong, and then visible at once in the rows below. */
export function LettersCard({ preview, isBusy, onRead }: LettersCardProps) {
  const { t } = useText();
  return (
    <Card title={t(($) => $.exchange.columns.lettersTitle)} level={3}>
      <p className="import-quiet import-letters-hint">{t(($) => $.exchange.columns.lettersHint)}</p>
      <div className="import-letters">
        <RadioGroup
          legend={t(($) => $.exchange.columns.encoding)}
          value={preview.encoding}
          isDisabled={isBusy}
          onChange={(encoding) => onRead({ encoding })}
          options={(['utf-8', 'windows-1252'] as const).map((value) => ({
            value,
            label: t(($) => $.exchange.columns.encodings[value]),
          }))}
        />
        <RadioGroup
          legend={t(($) => $.exchange.columns.delimiter)}
          value={preview.delimiter}
          isDisabled={isBusy}
          onChange={(delimiter) => onRead({ delimiter })}
          options={delimiters.map(([value, word]) => ({
            value,
            label: t(($) => $.exchange.columns.delimiters[word]),
          }))}
        />
      </div>
    </Card>
  );
}
