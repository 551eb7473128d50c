import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepairTicket } from '#shared/contract/upkeep.contract.ts';
import { conditions, type TicketState } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormArea, FormMoney, FormNumber, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useSay } from '../acts.ts';
import { PhotoTaker } from '../photo/PhotoTaker.tsx';
import type { TakenPhoto } from '../photo/taken-photo.ts';
import { useSayMoved, useUndoOnTicket } from './ticket-acts.ts';

type Condition = RepairTicket['itemCondition'];
interface WorkValues {
  note: string;
  parts: string;
  minutes: number | null;
  costCents: number | null;
  condition: Condition | null;
}

export interface WorkDialogProps {
  ticket: RepairTicket;
  /** The step it goes with; null for a word in between. */
  to: TicketState | null;
  onClose: () => void;
}

/** A step of a repair, or work in between: what was done, time, money, parts, photos. Everything may stay empty with a step. */
export function WorkDialog({ ticket, to, onClose }: WorkDialogProps) {
  const { t } = useText();
  const { form, photos, setPhotos, save, command, giveUp } = useWork(ticket, to, onClose);
  const { control } = form;
  const title = to === null ? t(($) => $.upkeep.ticket.addWork) : t(($) => $.upkeep.moves[to]);
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} closeLabel={t(($) => $.common.close)}>
      <Form
        form={form}
        onSave={save}
        fields={['note']}
        failure={command.error}
        label={title}
        firstField="note"
      >
        <div className="entry-fields">
          {to === null ? null : <p className="upkeep-quiet">{t(($) => $.upkeep.moveWords[to])}</p>}
          <FormArea<WorkValues>
            control={control}
            name="note"
            label={t(($) => $.upkeep.work.note)}
            optionalText={t(($) => $.common.optional)}
            rows={3}
            maxLength={2000}
          />
          {to === 'resolved' ? (
            <FormSelect<WorkValues, Condition>
              control={control}
              name="condition"
              label={t(($) => $.upkeep.work.condition)}
              placeholder={t(($) => $.common.choose)}
              width="s"
              options={conditions.map((value) => ({
                value,
                label: t(($) => $.catalog.item.conditions[value]),
              }))}
            />
          ) : null}
          <FormText<WorkValues>
            control={control}
            name="parts"
            label={t(($) => $.upkeep.work.parts)}
            optionalText={t(($) => $.common.optional)}
            maxLength={400}
          />
          <div className="entry-row">
            <FormNumber<WorkValues>
              control={control}
              name="minutes"
              label={t(($) => $.upkeep.work.minutes)}
              min={0}
              max={10_000}
              step={5}
              lessLabel={t(($) => $.common.fewer)}
              moreLabel={t(($) => $.common.plus)}
            />
            <FormMoney<WorkValues>
              control={control}
              name="costCents"
              label={t(($) => $.upkeep.work.cost)}
              unreadable={t(($) => $.upkeep.work.costUnreadable)}
            />
          </div>
          <PhotoTaker photos={photos} onChange={setPhotos} />
        </div>
        <SaveBar isSaving={command.isPending} onCancel={giveUp} />
      </Form>
    </Dialog>
  );
}

type MoveInput = Parameters<Client['upkeep']['moveTicket']>[0];
type AddInput = Parameters<Client['upkeep']['addToTicket']>[0];

function useWork(ticket: RepairTicket, to: TicketState | null, onClose: () => void) {
  const { client, orpc } = useApi();
  const { t } = useText();
  const queries = useQueryClient();
  const say = useSay();
  const sayMoved = useSayMoved();
  const undo = useUndoOnTicket();
  const { form, kept } = useKeptForm<WorkValues>(`upkeep.work.${ticket.id}.${to ?? 'note'}`, {
    note: '',
    parts: '',
    minutes: null,
    costCents: null,
    condition: ticket.itemCondition === 'broken' ? 'good' : ticket.itemCondition,
  });
  const [photos, setPhotos] = useState<TakenPhoto[]>([]);
  const [entryId] = useState(newId);
  const command = useCommand(
    (input: AddInput & Partial<MoveInput>): Promise<RepairTicket> =>
      to === null ? client.upkeep.addToTicket(input) : client.upkeep.moveTicket({ ...input, to }),
    {
      onSuccess(saved) {
        kept.forget();
        queries.setQueryData(orpc.upkeep.ticket.queryKey({ input: { ticketId: saved.id } }), saved);
        const { undoEntryId } = saved;
        if (to !== null) sayMoved(saved);
        else
          say(
            t(($) => $.upkeep.ticket.added),
            undoEntryId === null ? undefined : () => undo(saved.id, undoEntryId),
          );
        onClose();
      },
    },
  );
  return {
    form,
    photos,
    setPhotos,
    command,
    save(values: WorkValues) {
      const { note, parts, minutes, costCents, condition } = values;
      command.mutate({
        ticketId: ticket.id,
        entryId,
        note,
        parts,
        minutes: minutes ?? 0,
        costCents: costCents ?? 0,
        photoIds: photos.map(({ id }) => id),
        ...(to === 'resolved' && condition !== null ? { condition } : {}),
      });
    },
    giveUp() {
      kept.forget();
      onClose();
    },
  };
}
