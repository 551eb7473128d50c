import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { SendChannel } from '#shared/contract/reminder-words.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { useToast } from '../../ui/Toaster.tsx';
import { savePdf } from './save-pdf.ts';

export interface Asked {
  personIds: string[];
  initiativeId?: string;
}

/**
 * Sends in one of the ways. The ids are made once per act: pressed again after a lost answer it gives the first answer, and nobody
 * gets two letters.
 */
export function useSending(channel: SendChannel, onDone: (batchId: string) => void) {
  const { client } = useApi();
  const ids = useRef({ commandId: newId(), batchId: newId() });
  const print = usePrintBatch();
  const toast = useToast();
  const { t } = useText();
  const undo = useUndoBatch();
  return useMutation({
    mutationFn: async (asked: Asked) => {
      const input = { ...ids.current, ...asked };
      const { batchId } = input;
      if (channel === 'email') await client.reminders.sendEmails(input);
      else if (channel === 'text') await client.reminders.copyTexts(input);
      else {
        const made = await client.reminders.makeLetters(input);
        const file = await print(batchId);
        toast.show({
          tone: 'done',
          text: t(($) => $.reminders.made.letters, { count: made.persons, file }),
          action: { label: t(($) => $.common.undo), onPress: () => undo({ batchId }) },
        });
      }
      return batchId;
    },
    onSuccess: onDone,
  });
}

/** Saves the letters of an act as one file; gives its name. */
export function usePrintBatch(): (batchId: string) => Promise<string> {
  const { client } = useApi();
  const { t } = useText();
  const day = useHouseDay();
  return async (batchId) => {
    const { base64 } = await client.reminders.lettersPdf({ batchId });
    return savePdf(
      t(($) => $.reminders.made.file),
      day,
      base64,
    );
  };
}

/** Letters, texts or calls of today that did not happen after all. */
export function useUndoBatch(): (input: { batchId: string; personId?: string }) => void {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const failureText = useFailureText();
  const undo = useCommand(
    (input: { commandId: string; batchId: string; personId?: string }) => client.reminders.undoBatch(input),
    {
      onSuccess: () => void toast.show({ tone: 'done', text: t(($) => $.reminders.made.undone) }),
      onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
    },
  );
  return (input) => undo.mutate(input);
}
