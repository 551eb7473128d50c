import type { ImportPreview } from '#shared/contract/exchange.contract.ts';
import { useText } from '../../app/text.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';

const figures = [
  ['new', 'newCount', 'plus'],
  ['changed', 'changedCount', 'edit'],
  ['unchanged', 'unchangedCount', 'check'],
  ['error', 'errorCount', 'warning'],
] as const satisfies readonly (readonly [string, keyof ImportPreview, IconName])[];

/** How many rows are new, changed, the same, or wrong. */
export function Figures({ preview }: { preview: ImportPreview }) {
  const { t, i18n } = useText();
  const numbers = new Intl.NumberFormat(i18n.language);
  return (
    <ul className="import-figures">
      {figures.map(([word, count, icon]) => (
        <li key={word} data-figure={word} data-none={preview[count] === 0 ? '' : undefined}>
          <Icon name={icon} />
          <span className="import-figure-number num">{numbers.format(preview[count])}</span>
          <span>{t(($) => $.exchange.check[word])}</span>
        </li>
      ))}
    </ul>
  );
}
