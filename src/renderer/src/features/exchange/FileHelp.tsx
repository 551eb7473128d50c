import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import { useText } from '../../app/text.ts';
import { saveFile } from '../../staff/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { csvText } from './csv-lines.ts';
import { fieldWords, templateHeadings } from './fields.ts';
import { fileWord } from './file-word.ts';

/** What a good file is, an empty one to fill in, and the columns that are known. */
export function FileHelp({ target }: { target: ExchangeTarget }) {
  const { t } = useText();
  const fields = fieldWords(t, target);
  const save = () => {
    const words = [
      t(($) => $.exchange.export.fileTemplate),
      fileWord(t(($) => $.exchange.lists[target].name)),
    ];
    saveFile(`${words.join('-')}.csv`, [csvText([templateHeadings(fields)])]);
  };
  return (
    <Card title={t(($) => $.exchange.help.title)} icon="help" level={3}>
      <ul className="import-help">
        {(['csv', 'delimiter', 'headings', 'limits'] as const).map((one) => (
          <li key={one}>
            <Icon name="check" size="1.125rem" />
            <span>{t(($) => $.exchange.help[one])}</span>
          </li>
        ))}
      </ul>
      <div className="import-template">
        <Button icon="export" size="small" onPress={save}>
          {t(($) => $.exchange.help.template)}
        </Button>
        <p className="import-quiet">{t(($) => $.exchange.help.templateHint)}</p>
      </div>
      <details className="import-details">
        <summary>{t(($) => $.exchange.help.columns)}</summary>
        <dl>
          {fields.map(({ key, name, hint, isNeeded }) => (
            <div key={key}>
              <dt>
                {name}
                {isNeeded ? (
                  <span className="import-needed"> · {t(($) => $.exchange.help.needed)}</span>
                ) : null}
              </dt>
              <dd>{hint}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Card>
  );
}
