import { type FormEvent, useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type PastMoment, readTime } from './past-moment.ts';

interface PastDialogProps {
  onClose: () => void;
  onChoose: (past: PastMoment) => void;
}

/** Asks for the real day, and the time when somebody knows it, of what was forgotten. */
export function PastDialog({ onClose, onChoose }: PastDialogProps) {
  const { t } = useText();
  const today = useHouseDay();
  const dayWords = useDayWords();
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState('');
  const [isTried, setTried] = useState(false);
  const readable = readTime(time);
  const isPast = day !== null && day <= today;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (day !== null && isPast && readable !== undefined) onChoose({ day, time: readable });
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={t(($) => $.loans.past.title)}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button variant="primary" icon="calendar" type="submit" form="past">
            {t(($) => $.loans.past.confirm)}
          </Button>
        </>
      }
    >
      <form id="past" className="lend-form" onSubmit={send}>
        <p className="lend-hint">{t(($) => $.loans.past.how)}</p>
        <DateField
          label={t(($) => $.loans.past.day)}
          hint={t(($) => $.loans.past.dayHint)}
          unreadable={t(($) => $.loans.past.dayUnreadable)}
          error={isTried && !isPast ? t(($) => $.loans.past.dayNeeded) : undefined}
          today={today}
          yearGuess="past"
          describe={dayWords}
          value={day}
          onChange={setDay}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- this field opened because of what was just pressed
          autoFocus
        />
        <TextField
          label={t(($) => $.loans.past.time)}
          hint={t(($) => $.loans.past.timeHint)}
          error={isTried && readable === undefined ? t(($) => $.loans.past.timeUnreadable) : undefined}
          width="s"
          isCode
          value={time}
          onChange={setTime}
        />
      </form>
    </Dialog>
  );
}
