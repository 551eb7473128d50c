import '../loans.css';
import '../lend/lend.css';
import './returns.css';
import { useEffect } from 'react';
import { useText } from '../../../app/text.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { useScan } from '../../../staff/scan/index.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { BoxDay } from './BoxDay.tsx';
import { EarlierReturns } from './EarlierReturns.tsx';
import { LastReturn } from './LastReturn.tsx';
import { Pile } from './Pile.tsx';
import { ReturnLines } from './ReturnLines.tsx';
import { useReturns, useReturnsDesk } from './ReturnsDesk.tsx';
import { countBack } from './returns-state.ts';

/** Fifty things in a row: scan after scan is back at once; what needs a look waits on a pile of its own. */
export function ReturnsPage() {
  const { t } = useText();
  const desk = useReturnsDesk();
  const state = useReturns();
  const focusSearch = useFocusSearch();
  useScan(desk.answer, 'page');
  useEffect(() => focusSearch(), [focusSearch]);
  const [last] = state.lines;
  const count = countBack(state);
  return (
    <>
      <PageHeader
        icon="return"
        title={t(($) => $.bulk.title)}
        subtitle={t(($) => $.bulk.subtitle)}
        status={count === 0 ? null : <Badge tone="done">{t(($) => $.bulk.count, { count })}</Badge>}
        actions={
          state.lines.length === 0 ? null : (
            <Button
              variant="quiet"
              icon="erase"
              onPress={() => {
                desk.clear();
                focusSearch();
              }}
            >
              {t(($) => $.bulk.clear)}
            </Button>
          )
        }
      />
      <BoxDay />
      <div className="lend">
        <div className="lend-main">
          {last ? <LastReturn line={last} /> : null}
          <Card isFlush icon="list" title={t(($) => $.bulk.lines)}>
            {last ? (
              <ReturnLines lines={state.lines} />
            ) : (
              <EmptyState icon="scan" title={t(($) => $.bulk.empty)}>
                {t(($) => $.bulk.emptyHow)}
              </EmptyState>
            )}
          </Card>
        </div>
        <div className="lend-side">
          <Pile lines={state.lines} />
          <EarlierReturns />
        </div>
      </div>
    </>
  );
}
