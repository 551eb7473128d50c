import { useState } from 'react';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { conditions } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormArea, FormRadios } from '../../../staff/form/fields.tsx';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useAct, useSay } from '../acts.ts';
import { PhotoTaker } from '../photo/PhotoTaker.tsx';
import type { TakenPhoto } from '../photo/taken-photo.ts';

type Condition = Item['condition'];
interface ConditionValues {
  condition: Condition | null;
  note: string;
}
type RecordInput = Parameters<Client['upkeep']['recordCondition']>[0];
type UndoInput = Parameters<Client['upkeep']['undoCondition']>[0];

/** The house looks at a thing itself: how it is, a word, photos. */
export function ConditionDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const [photos, setPhotos] = useState<TakenPhoto[]>([]);
  const [conditionId] = useState(newId);
  const { form, kept } = useKeptForm<ConditionValues>(`upkeep.condition.${item.id}`, {
    condition: item.condition,
    note: '',
  });
  const undo = useAct((input: UndoInput) => client.upkeep.undoCondition(input));
  const record = useCommand((input: RecordInput) => client.upkeep.recordCondition(input), {
    onSuccess() {
      kept.forget();
      onClose();
      say(
        t(($) => $.upkeep.condition.said),
        () => undo.mutate({ conditionId }),
      );
    },
  });
  const title = t(($) => $.upkeep.condition.new);
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} closeLabel={t(($) => $.common.close)}>
      <Form
        form={form}
        onSave={({ condition, note }) =>
          record.mutate({
            conditionId,
            itemId: item.id,
            condition: condition ?? item.condition,
            note: note.trim(),
            photoIds: photos.map(({ id }) => id),
          })
        }
        fields={['condition', 'note']}
        failure={record.error}
        label={title}
      >
        <div className="entry-fields">
          <FormRadios<ConditionValues, Condition>
            control={form.control}
            name="condition"
            legend={t(($) => $.catalog.item.condition)}
            isInline
            options={conditions.map((value) => ({
              value,
              label: t(($) => $.catalog.item.conditions[value]),
            }))}
          />
          <FormArea<ConditionValues>
            control={form.control}
            name="note"
            label={t(($) => $.upkeep.condition.note)}
            optionalText={t(($) => $.common.optional)}
            rows={2}
            maxLength={1000}
          />
          <PhotoTaker photos={photos} onChange={setPhotos} />
        </div>
        <SaveBar
          isSaving={record.isPending}
          onCancel={() => {
            kept.forget();
            onClose();
          }}
        />
      </Form>
    </Dialog>
  );
}
