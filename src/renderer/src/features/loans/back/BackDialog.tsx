import { useState } from 'react';
import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { LoanActs } from '../loan-acts.ts';
import { missingOf, rowsToCount } from '../parts/part-ticks.ts';
import { BackForm } from './BackForm.tsx';
import { giveBackOf, problemOf, untouched } from './back-draft.ts';

/** A thing with parts is taken back from a list: the parts are counted as at the counter. Nothing while none is. */
export function BackDialog({ acts }: { acts: LoanActs }) {
  if (acts.counting === null) return null;
  return <Counting key={acts.counting.item.id} whereabouts={acts.counting} acts={acts} />;
}

function Counting({ whereabouts, acts }: { whereabouts: ItemWhereabouts; acts: LoanActs }) {
  const { t } = useText();
  const [draft, setDraft] = useState(untouched);
  const [isTried, setTried] = useState(false);
  const { item, partsOut } = whereabouts;
  const isWhole = missingOf(rowsToCount(partsOut, draft.ticks)).length === 0;
  const isMissing = problemOf(draft, partsOut) !== null;
  const send = () => {
    setTried(true);
    if (isMissing) return;
    acts.takeBackAs(
      giveBackOf(
        item.id,
        partsOut,
        draft,
        t(($) => $.loans.back.brokenTitle),
      ),
    );
  };
  return (
    <Dialog
      isOpen
      onOpenChange={acts.stopCounting}
      title={t(($) => $.loans.takeBackOf, { thing: `${item.kindName} ${item.barcode}` })}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={acts.stopCounting}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="primary"
            icon="return"
            type="submit"
            form="back-form"
            isPending={acts.isBusy}
            pendingLabel={t(($) => $.common.working)}
          >
            {isWhole ? t(($) => $.loans.back.allBack) : t(($) => $.loans.takeBack)}
          </Button>
        </>
      }
    >
      <BackForm whereabouts={whereabouts} draft={draft} onDraft={setDraft} onSend={send} isInDialog />
      {isTried && isMissing ? <p role="alert">{t(($) => $.loans.parts.amountNeeded)}</p> : null}
    </Dialog>
  );
}
