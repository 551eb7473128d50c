import { useState } from 'react';
import { type CalendarNames, calendarNames } from '#shared/contract/agenda-words.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { saveFile } from '../../staff/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { useSay } from '../upkeep/acts.ts';

/** Weeks a file looks ahead. */
const weeks = 8;

/** My agenda as a file for a calendar program. What leaves the house says nothing about anybody, unless initials are asked for. */
export function CalendarDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const today = useHouseDay();
  const say = useSay();
  const toast = useToast();
  const failureText = useFailureText();
  const [names, setNames] = useState<CalendarNames>('none');
  const [isPending, setPending] = useState(false);
  const make = async () => {
    setPending(true);
    try {
      const file = await client.agenda.file({ fromDay: today, toDay: addDays(today, weeks * 7), names });
      saveFile(file.fileName, [file.text], 'text/calendar;charset=utf-8');
      say(t(($) => $.agenda.file.said, { count: file.events }));
      onClose();
    } catch (error) {
      toast.show({ tone: 'danger', text: failureText(error) });
      setPending(false);
    }
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={t(($) => $.agenda.file.title)}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void make()}>
            {t(($) => $.agenda.file.make)}
          </Button>
        </>
      }
    >
      <p>{t(($) => $.agenda.file.words)}</p>
      <RadioGroup<CalendarNames>
        legend={t(($) => $.agenda.file.legend)}
        value={names}
        onChange={setNames}
        options={calendarNames.map((value) => ({ value, label: t(($) => $.agenda.file.names[value]) }))}
      />
    </Dialog>
  );
}
