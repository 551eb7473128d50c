import { useState } from 'react';
import type { ClosingChoices, StockTake, TakeCounts } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useAct } from '../use-act.ts';

type CloseInput = Parameters<Client['stock']['closeTake']>[0];

interface CloseTakeProps {
  take: StockTake;
  counts: TakeCounts;
  onUndo: () => void;
  onClose: () => void;
}

/** What to do with what the count found out, group by group, with the numbers it is decided on. */
export function CloseTake({ take, counts, onUndo, onClose }: CloseTakeProps) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const [choices, setChoices] = useState<ClosingChoices>({
    missing: 'leave',
    lostHere: 'bringBack',
    wrongPlace: 'moveHere',
  });
  const close = useAct((input: CloseInput) => client.stock.closeTake(input));
  const seen = {
    missing: counts.missing ?? 0,
    lostHere: counts.lostHere ?? 0,
    wrongPlace: counts.wrongPlace ?? 0,
  };
  const go = () =>
    close.mutate(
      { takeId: take.id, choices, seen },
      {
        onSuccess: () => {
          toast.show({
            tone: 'done',
            text: t(($) => $.stock.take.closed),
            action: { label: t(($) => $.common.undo), onPress: onUndo },
          });
          onClose();
        },
      },
    );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(($) => $.stock.close.title)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button variant="primary" icon="check" isPending={close.isPending} onPress={go}>
            {t(($) => $.stock.take.close)}
          </Button>
        </>
      }
    >
      <div className="stock-fields">
        <p>{t(($) => $.stock.close.words)}</p>
        <Choices seen={seen} choices={choices} onChange={setChoices} />
        <AlsoNoted counts={counts} />
      </div>
    </Dialog>
  );
}

interface ChoicesProps {
  seen: CloseInput['seen'];
  choices: ClosingChoices;
  onChange: (choices: ClosingChoices) => void;
}

function Choices({ seen, choices, onChange }: ChoicesProps) {
  const { t } = useText();
  if (seen.missing + seen.lostHere + seen.wrongPlace === 0) return <p>{t(($) => $.stock.close.nothing)}</p>;
  return (
    <>
      {seen.missing === 0 ? null : (
        <RadioGroup
          legend={t(($) => $.stock.close.missing, { count: seen.missing })}
          value={choices.missing}
          onChange={(missing) => onChange({ ...choices, missing })}
          options={[
            {
              value: 'leave',
              label: t(($) => $.stock.close.missingLeave),
              hint: t(($) => $.stock.close.missingLeaveHint),
            },
            {
              value: 'markLost',
              label: t(($) => $.stock.close.missingLost),
              hint: t(($) => $.stock.close.missingLostHint),
            },
          ]}
        />
      )}
      {seen.lostHere === 0 ? null : (
        <RadioGroup
          legend={t(($) => $.stock.close.lostHere, { count: seen.lostHere })}
          value={choices.lostHere}
          onChange={(lostHere) => onChange({ ...choices, lostHere })}
          options={[
            { value: 'bringBack', label: t(($) => $.stock.close.lostHereBack) },
            { value: 'leave', label: t(($) => $.stock.close.lostHereLeave) },
          ]}
        />
      )}
      {seen.wrongPlace === 0 ? null : (
        <RadioGroup
          legend={t(($) => $.stock.close.wrongPlace, { count: seen.wrongPlace })}
          value={choices.wrongPlace}
          onChange={(wrongPlace) => onChange({ ...choices, wrongPlace })}
          options={[
            { value: 'moveHere', label: t(($) => $.stock.close.wrongPlaceMove) },
            { value: 'leave', label: t(($) => $.stock.close.wrongPlaceLeave) },
          ]}
        />
      )}
    </>
  );
}

function AlsoNoted({ counts }: { counts: TakeCounts }) {
  const { t } = useText();
  const { unknownCode = 0, outHere = 0 } = counts;
  return (
    <>
      {outHere === 0 ? null : <p>{t(($) => $.stock.close.alsoOut, { count: outHere })}</p>}
      {unknownCode === 0 ? null : <p>{t(($) => $.stock.close.alsoUnknown, { count: unknownCode })}</p>}
    </>
  );
}
