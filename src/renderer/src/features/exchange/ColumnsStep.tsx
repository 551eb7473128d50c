import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { FirstRows } from './FirstRows.tsx';
import { fieldWords } from './fields.ts';
import { LettersCard } from './LettersCard.tsx';
import { findsAgain, missingOf, unusedColumns } from './mapping.ts';
import { Notice } from './Notice.tsx';
import { StepFrame } from './StepFrame.tsx';
import { StepProblem } from './StepProblem.tsx';
import { useHeadingWords } from './use-heading-words.ts';
import type { Importing, StateOf } from './use-import.ts';

/** Step 2: which column of the file is which of ours. */
export function ColumnsStep({ state, importing }: { state: StateOf<'columns'>; importing: Importing }) {
  const { t } = useText();
  const [isAskedForMore, setAskedForMore] = useState(false);
  const { preview, mapping, isAsking, failure } = state;
  const fields = fieldWords(t, preview.target);
  const heading = useHeadingWords(preview.headings);
  const missing = missingOf(preview, mapping);
  const isComplete = missing.columns.length === 0 && !missing.needsAPerson;
  const unused = unusedColumns(preview.headings, mapping);

  const goOn = () => {
    if (isComplete) return importing.toCheck();
    setAskedForMore(true);
    const first = missing.columns[0] ?? 'name';
    document.getElementById(`import-column-${first}`)?.focus();
  };

  return (
    <StepFrame
      title={t(($) => $.exchange.columns.title)}
      intro={
        <>
          {isComplete
            ? t(($) => $.exchange.columns[preview.mappingFrom])
            : t(($) => $.exchange.columns.notAll)}{' '}
          <span className="import-quiet">
            {t(($) => $.exchange.columns.rows, { count: preview.rowCount, file: preview.fileName })}
          </span>
        </>
      }
      actions={
        <>
          <Button
            variant="primary"
            size="large"
            iconAfter="forward"
            isPending={isAsking}
            pendingLabel={t(($) => $.exchange.columns.checking)}
            onPress={goOn}
          >
            {t(($) => $.exchange.columns.next)}
          </Button>
          <Button size="large" variant="quiet" onPress={importing.startOver}>
            {t(($) => $.exchange.columns.otherFile)}
          </Button>
        </>
      }
    >
      <StepProblem failure={failure} />
      <div className="import-columns">
        <Card isFlush>
          <ColumnTable
            preview={preview}
            mapping={mapping}
            fields={fields}
            isAskedForMore={isAskedForMore}
            onChoose={(key, index) => importing.dispatch({ type: 'columnChosen', key, index })}
          />
          {unused.length === 0 ? null : (
            <p className="import-unused">
              {t(($) => $.exchange.columns.unused, { names: unused.map(heading).join(', ') })}
            </p>
          )}
        </Card>
        <div className="import-columns-side">
          <MissingNotice missing={missing} names={fields} />
          {isComplete && !findsAgain(preview.target, mapping) ? (
            <Notice tone="attention">
              <p>{t(($) => $.exchange.columns.noKey)}</p>
            </Notice>
          ) : null}
          <LettersCard
            key={`${preview.encoding} ${preview.delimiter}`}
            preview={preview}
            isBusy={isAsking}
            onRead={importing.readAgain}
          />
        </div>
      </div>
      <FirstRows preview={preview} />
    </StepFrame>
  );
}

interface MissingNoticeProps {
  missing: ReturnType<typeof missingOf>;
  names: readonly { key: string; name: string }[];
}

/** What still has to be chosen, said again whenever it changes. */
function MissingNotice({ missing, names }: MissingNoticeProps) {
  const { t, i18n } = useText();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const missingNames = names.filter(({ key }) => missing.columns.includes(key)).map(({ name }) => name);
  return (
    <div aria-live="polite">
      {missingNames.length > 0 ? (
        <Notice tone="attention">
          <p>{t(($) => $.exchange.columns.missing, { names: list.format(missingNames) })}</p>
        </Notice>
      ) : missing.needsAPerson ? (
        <Notice tone="attention">
          <p>{t(($) => $.exchange.columns.missingPerson)}</p>
        </Notice>
      ) : null}
    </div>
  );
}
