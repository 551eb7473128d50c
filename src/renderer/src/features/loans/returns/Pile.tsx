import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { BackForm } from '../back/BackForm.tsx';
import { untouched } from '../back/back-draft.ts';
import { useLendWords } from '../lend/lend-words.ts';
import { missingOf, rowsToCount } from '../parts/part-ticks.ts';
import { ThingPicture } from '../ThingPicture.tsx';
import { useReturnsDesk } from './ReturnsDesk.tsx';
import { isOnPile, type ReturnLine, type ReturnOutcome } from './returns-state.ts';

/** What needs a look: parts to count before it is back, or a thing that goes to somebody. Oldest first, as it lies there. */
export function Pile({ lines }: { lines: readonly ReturnLine[] }) {
  const { t } = useText();
  const [openKey, setOpenKey] = useState<number | null>(null);
  const pile = lines.filter(isOnPile).toReversed();
  return (
    <Card
      isFlush
      icon="eye"
      title={t(($) => $.bulk.pile)}
      aside={pile.length === 0 ? null : <Badge tone="attention">{pile.length}</Badge>}
    >
      <p className="lend-pad lend-quiet">
        {pile.length === 0 ? t(($) => $.bulk.pileEmpty) : t(($) => $.bulk.pileHow)}
      </p>
      <ul className="loan-rows" aria-label={t(($) => $.bulk.pile)}>
        {pile.map((line) => (
          <PileRow
            key={line.key}
            line={line}
            isOpen={openKey === line.key}
            onOpen={(isOpen) => setOpenKey(isOpen ? line.key : null)}
          />
        ))}
      </ul>
    </Card>
  );
}

interface PileRowProps {
  line: ReturnLine;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

function PileRow({ line, isOpen, onOpen }: PileRowProps) {
  const { outcome } = line;
  if (outcome.kind === 'count')
    return <CountRow line={line} outcome={outcome} isOpen={isOpen} onOpen={onOpen} />;
  return outcome.kind === 'back' ? <AsideRow line={line} outcome={outcome} /> : null;
}

/** A thing with parts: "all back" in one press, or counted. */
function CountRow({
  line,
  outcome: { whereabouts },
  isOpen,
  onOpen,
}: PileRowProps & { outcome: Extract<ReturnOutcome, { kind: 'count' }> }) {
  const { t } = useText();
  const { takeCounted } = useReturnsDesk();
  const focusSearch = useFocusSearch();
  const [draft, setDraft] = useState(untouched);
  const { item, partsOut, openLoan } = whereabouts;
  const isWhole = missingOf(rowsToCount(partsOut, draft.ticks)).length === 0;
  const take = () => void takeCounted(line, draft).then(focusSearch);
  return (
    <li className="loan-row">
      <ThingPicture pictogram={item.pictogram} photoId={item.photoId} />
      <div className="loan-row-words">
        <p className="loan-row-name">
          <bdi>{item.kindName}</bdi>
        </p>
        <p className="loan-row-detail">
          <span className="num">{item.barcode}</span> ·{' '}
          <bdi>{openLoan?.personName || openLoan?.personNumber}</bdi>
        </p>
      </div>
      <div className="loan-row-more">
        {isOpen ? (
          <BackForm whereabouts={whereabouts} draft={draft} onDraft={setDraft} onSend={take} />
        ) : null}
        <p className="return-pile-acts">
          <Button size="small" variant="primary" icon="return" onPress={take}>
            {isWhole ? t(($) => $.loans.back.allBack) : t(($) => $.loans.takeBack)}
          </Button>
          {isOpen ? (
            <Button size="small" onPress={() => onOpen(false)}>
              {t(($) => $.common.close)}
            </Button>
          ) : (
            <Button
              size="small"
              icon="list"
              aria-label={t(($) => $.loans.parts.changeOf, { thing: `${item.kindName} ${item.barcode}` })}
              onPress={() => onOpen(true)}
            >
              {t(($) => $.loans.parts.change)}
            </Button>
          )}
        </p>
      </div>
    </li>
  );
}

/** A thing that is back and goes to somebody: lay it apart, and say so. */
function AsideRow({
  line,
  outcome: { after },
}: {
  line: ReturnLine;
  outcome: Extract<ReturnOutcome, { kind: 'back' }>;
}) {
  const { t } = useText();
  const { lookedAt } = useReturnsDesk();
  const words = useLendWords();
  const focusSearch = useFocusSearch();
  const { loan } = after;
  return (
    <li className="loan-row">
      <ThingPicture pictogram={loan.pictogram} photoId={loan.photoId} />
      <div className="loan-row-words">
        <p className="loan-row-name">{words.forSomebody(after.next)}</p>
        <p className="loan-row-detail">
          <bdi>{loan.kindName}</bdi> · <span className="num">{loan.barcode}</span>
        </p>
      </div>
      <div className="loan-row-more">
        <Button
          size="small"
          icon="check"
          aria-label={t(($) => $.bulk.putAsideOf, { thing: `${loan.kindName} ${loan.barcode}` })}
          onPress={() => {
            lookedAt(line);
            focusSearch();
          }}
        >
          {t(($) => $.bulk.putAside)}
        </Button>
      </div>
    </li>
  );
}
