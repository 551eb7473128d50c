import { useForm } from 'react-hook-form';
import type { ReceiptPaper } from '#shared/domain/receipt-papers.ts';
import { useText } from '../../../app/text.ts';
import { FormRadios } from '../../../staff/form/fields.tsx';
import { useKeptState } from '../../../staff/form/kept.ts';
import type { ReceiptOf } from '../acts.ts';
import { useSaveReceipt } from '../use-receipt.ts';
import { ActForm } from './ActForm.tsx';

/** Saves a receipt of something that was done before. */
export function ReceiptDialog({ of, onClose }: { of: ReceiptOf; onClose: () => void }) {
  const { t } = useText();
  const [kept, keep] = useKeptState<ReceiptPaper>('money.receiptPaper', 'roll80');
  const form = useForm<{ paper: ReceiptPaper | null }>({ defaultValues: { paper: kept } });
  const save = useSaveReceipt();
  return (
    <ActForm
      title={t(($) => $.money.dialogs.receipt.title)}
      words={[
        of.by === 'today' ? t(($) => $.money.dialogs.receipt.wordsToday) : '',
        t(($) => $.money.dialogs.receipt.words),
      ]
        .join(' ')
        .trim()}
      send={t(($) => $.money.dialogs.receipt.send)}
      form={form}
      fields={['paper']}
      isPending={save.isPending}
      error={null}
      onClose={onClose}
      onSend={({ paper }) => {
        keep(paper ?? 'roll80');
        save.mutate({ of, paper: paper ?? 'roll80' }, { onSuccess: onClose });
      }}
    >
      <FormRadios<{ paper: ReceiptPaper | null }, ReceiptPaper>
        control={form.control}
        name="paper"
        legend={t(($) => $.money.fields.receipt)}
        isInline
        options={[
          { value: 'roll80', label: t(($) => $.money.fields.receiptRoll) },
          { value: 'a4', label: t(($) => $.money.fields.receiptA4) },
        ]}
      />
    </ActForm>
  );
}
