import { useMutation } from '@tanstack/react-query';
import type { ReceiptPaper } from '#shared/domain/receipt-papers.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { saveFile } from '../../staff/save-file.ts';
import { useToast } from '../../ui/Toaster.tsx';
import type { ReceiptOf } from './acts.ts';

/** Makes a receipt and saves it as a file, as a download does; says which one, or why not. */
export function useSaveReceipt() {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const day = useHouseDay();
  const failureText = useFailureText();
  return useMutation({
    mutationFn: async ({ of, paper }: { of: ReceiptOf; paper: ReceiptPaper }) => {
      const { base64, number } = await client.money.receipt({ of, paper });
      const file = `${t(($) => $.money.file)}-${number ?? day}.pdf`;
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      saveFile(file, [bytes], 'application/pdf');
      return file;
    },
    onSuccess: (file) => void toast.show({ tone: 'done', text: t(($) => $.money.said.receipt, { file }) }),
    onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
  });
}
