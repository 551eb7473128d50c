import type { ImportPreview } from '#shared/contract/exchange.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CheckedRows } from './CheckedRows.tsx';
import { Figures } from './Figures.tsx';
import { Notice } from './Notice.tsx';
import { ProblemList } from './ProblemList.tsx';
import { StepFrame } from './StepFrame.tsx';
import { StepProblem } from './StepProblem.tsx';
import type { Importing, StateOf } from './use-import.ts';

/** How many kinds the core names at most. */
const mostNamed = 100;

type Verdict = 'ready' | 'mistakes' | 'nothing';

const verdictOf = ({ errorCount, newCount, changedCount }: ImportPreview): Verdict =>
  errorCount > 0 ? 'mistakes' : newCount + changedCount === 0 ? 'nothing' : 'ready';

/** Step 3: what the file would do. Nothing has changed yet. */
export function CheckStep({ state, importing }: { state: StateOf<'check'>; importing: Importing }) {
  const { t } = useText();
  const { preview, failure } = state;
  const verdict = verdictOf(preview);
  const words = {
    ready: [t(($) => $.exchange.check.title), t(($) => $.exchange.check.intro)],
    mistakes: [t(($) => $.exchange.check.titleMistakes), t(($) => $.exchange.check.introMistakes)],
    nothing: [t(($) => $.exchange.check.titleNothing), t(($) => $.exchange.check.introNothing)],
  }[verdict];
  return (
    <StepFrame
      title={words[0] ?? ''}
      intro={words[1]}
      actions={<Acts verdict={verdict} state={state} importing={importing} />}
    >
      <StepProblem
        failure={failure}
        actions={<Button onPress={importing.checkAgain}>{t(($) => $.exchange.check.again)}</Button>}
      />
      <Figures preview={preview} />
      {verdict === 'mistakes' ? <ProblemList preview={preview} /> : null}
      <AlsoCreated preview={preview} />
      {verdict === 'mistakes' ? null : <CheckedRows preview={preview} />}
    </StepFrame>
  );
}

function Acts({
  verdict,
  state,
  importing,
}: {
  verdict: Verdict;
  state: StateOf<'check'>;
  importing: Importing;
}) {
  const { t } = useText();
  const { preview, isAsking } = state;
  const count = preview.newCount + preview.changedCount;
  const back = (
    <Button size="large" variant="quiet" onPress={() => importing.dispatch({ type: 'backToColumns' })}>
      {t(($) => $.exchange.check.back)}
    </Button>
  );
  if (verdict !== 'ready')
    return (
      <>
        <Button size="large" variant="primary" onPress={importing.startOver}>
          {verdict === 'nothing' ? t(($) => $.exchange.ended.another) : t(($) => $.exchange.check.newFile)}
        </Button>
        {back}
      </>
    );
  return (
    <>
      <Button
        size="large"
        variant="primary"
        icon="import"
        isPending={isAsking}
        pendingLabel={t(($) => $.exchange.check.confirming)}
        onPress={importing.confirm}
      >
        {t(($) => $.exchange.check.confirm, { count })}
      </Button>
      {back}
      <p className="import-quiet import-promise">{t(($) => $.exchange.check.allOrNothing)}</p>
    </>
  );
}

/** Kinds that come into being along the way: a typing error shows here first. */
function AlsoCreated({ preview }: { preview: ImportPreview }) {
  const { t } = useText();
  const count = preview.alsoCreated.length;
  if (count === 0) return null;
  return (
    <Card
      level={3}
      icon="plus"
      title={
        count < mostNamed
          ? t(($) => $.exchange.check.alsoCreated, { count })
          : t(($) => $.exchange.check.alsoCreatedMany, { count })
      }
    >
      <ul className="import-made">
        {preview.alsoCreated.map(({ name }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two initiatives may each get a kind of the same name
          <li key={`${index} ${name}`}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <Notice tone="info">
        <p>{t(($) => $.exchange.check.alsoCreatedHint)}</p>
      </Notice>
    </Card>
  );
}
