import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormArea, FormRadios } from '../../../staff/form/fields.tsx';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useSay } from '../acts.ts';
import { PhotoTaker } from '../photo/PhotoTaker.tsx';
import type { TakenPhoto } from '../photo/taken-photo.ts';
import { type ChosenItem, ItemChooser } from './ItemChooser.tsx';
import { useUndoReport } from './ReportsTab.tsx';

export interface ReportDialogProps {
  /** The thing, when it is known where this opens; else it is scanned or looked up here. */
  item?: ChosenItem | undefined;
  onClose: () => void;
}

type ReportInput = Parameters<Client['upkeep']['reportDamage']>[0];
interface ReportValues {
  words: string;
  reportedBy: 'desk' | 'borrower' | null;
}

/** Reporting damage: which thing, what is wrong, a photo. Somebody of the initiative decides what comes of it. */
export function ReportDialog({ item: given, onClose }: ReportDialogProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<ChosenItem | null>(given ?? null);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(($) => $.upkeep.report.new)}
      closeLabel={t(($) => $.common.close)}
    >
      <div className="upkeep-stack">
        {given ? (
          <p>
            <bdi>{given.kindName}</bdi> · <span className="num">{given.barcode}</span>
          </p>
        ) : (
          <ItemChooser item={chosen} onChoose={setChosen} />
        )}
        {chosen ? <ReportForm key={chosen.id} item={chosen} onClose={onClose} /> : null}
      </div>
    </Dialog>
  );
}

function ReportForm({ item, onClose }: { item: ChosenItem; onClose: () => void }) {
  const { t } = useText();
  const { form, command, photos, setPhotos, holder, save, giveUp } = useReport(item, onClose);
  return (
    <Form
      form={form}
      onSave={save}
      fields={['words', 'reportedBy']}
      failure={command.error}
      label={t(($) => $.upkeep.report.new)}
      firstField="words"
    >
      <div className="entry-fields">
        <FormArea<ReportValues>
          control={form.control}
          name="words"
          label={t(($) => $.upkeep.report.words)}
          hint={t(($) => $.upkeep.report.wordsHint)}
          rows={3}
          maxLength={2000}
          isRequired
          check={(text) => (text.trim() === '' ? t(($) => $.upkeep.report.needsWords) : undefined)}
        />
        <FormRadios<ReportValues, 'desk' | 'borrower'>
          control={form.control}
          name="reportedBy"
          legend={t(($) => $.upkeep.report.who)}
          isInline
          options={[
            { value: 'desk', label: t(($) => $.upkeep.report.desk) },
            {
              value: 'borrower',
              label:
                holder === null
                  ? t(($) => $.upkeep.report.borrower)
                  : t(($) => $.upkeep.report.borrowerNamed, { name: holder.name }),
            },
          ]}
        />
        <PhotoTaker photos={photos} onChange={setPhotos} />
      </div>
      <SaveBar isSaving={command.isPending} onCancel={giveUp} saveLabel={t(($) => $.upkeep.report.save)} />
    </Form>
  );
}

function useReport(item: ChosenItem, onClose: () => void) {
  const { client } = useApi();
  const { t } = useText();
  const say = useSay();
  const undo = useUndoReport();
  const holder = useHolder(item.id);
  const [photos, setPhotos] = useState<TakenPhoto[]>([]);
  const [reportId] = useState(newId);
  const { form, kept } = useKeptForm<ReportValues>(`upkeep.report.${item.id}`, {
    words: '',
    reportedBy: 'desk',
  });
  const command = useCommand((input: ReportInput) => client.upkeep.reportDamage(input), {
    onSuccess(report) {
      kept.forget();
      onClose();
      say(
        t(($) => $.upkeep.report.said, { name: report.kindName }),
        () => undo(report.id),
      );
    },
  });
  return {
    form,
    command,
    photos,
    setPhotos,
    holder,
    save({ words, reportedBy }: ReportValues) {
      const isTold = reportedBy === 'borrower' && holder !== null;
      command.mutate({
        reportId,
        itemId: item.id,
        words: words.trim(),
        reportedBy: reportedBy ?? 'desk',
        loanId: holder?.loanId ?? null,
        personId: isTold ? holder.personId : null,
        photoIds: photos.map(({ id }) => id),
      });
    },
    giveUp() {
      kept.forget();
      onClose();
    },
  };
}

/** Who has the thing now: the damage belongs to that loan. */
function useHolder(itemId: string): { loanId: string; personId: string; name: string } | null {
  const { orpc } = useApi();
  const open = useQuery(orpc.loans.whereabouts.queryOptions({ input: { itemId } })).data?.openLoan;
  return open
    ? { loanId: open.id, personId: open.personId, name: open.personName || open.personNumber }
    : null;
}
