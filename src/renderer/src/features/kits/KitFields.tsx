import type { UseFormReturn } from 'react-hook-form';
import { readCode } from '#shared/domain/barcode.ts';
import { useText } from '../../app/text.ts';
import { FormArea, FormSelect, FormText } from '../../staff/form/fields.tsx';
import { Card } from '../../ui/Card.tsx';
import { useOwnInitiativeOptions } from '../catalog/use-initiatives.ts';
import { KitItemsEditor } from './KitItemsEditor.tsx';
import type { KitValues } from './kit-form.ts';

export interface KitFieldsProps {
  form: UseFormReturn<KitValues>;
  kitId: string;
  /** A kit stays with its initiative once it is made. */
  isNew: boolean;
}

/** Everything about a kit: what it is called and its code, beside what is in it. */
export function KitFields({ form, kitId, isNew }: KitFieldsProps) {
  const { t } = useText();
  const { control } = form;
  const initiatives = useOwnInitiativeOptions();
  const checkCode = (text: string): string | undefined => {
    const { kind } = readCode(text);
    if (kind === 'damaged') return t(($) => $.catalog.item.codeProblems.damaged);
    return kind === 'card' || kind === 'uitpas' ? t(($) => $.catalog.item.codeProblems.card) : undefined;
  };
  return (
    <div className="kit-columns">
      <Card title={t(($) => $.kits.items)} icon="list">
        <KitItemsEditor form={form} kitId={kitId} />
      </Card>
      <Card title={t(($) => $.kits.one)} icon="stock">
        <div className="entry-fields">
          <FormText<KitValues>
            control={control}
            name="name"
            label={t(($) => $.kits.name)}
            hint={t(($) => $.kits.nameHint)}
            maxLength={80}
            isRequired
            check={(name) => (name.trim() === '' ? t(($) => $.kits.needsName) : undefined)}
          />
          {isNew ? (
            <FormSelect<KitValues, string>
              control={control}
              name="initiativeId"
              label={t(($) => $.catalog.initiative.one)}
              hint={t(($) => $.kits.initiativeHint)}
              placeholder={t(($) => $.common.choose)}
              options={initiatives}
              isRequired
              check={(id) => (id === null ? t(($) => $.kits.needsInitiative) : undefined)}
            />
          ) : null}
          <FormText<KitValues>
            control={control}
            name="barcode"
            label={t(($) => $.catalog.item.barcode)}
            hint={t(($) => $.kits.barcodeHint)}
            icon="scan"
            width="m"
            isCode
            maxLength={64}
            isRequired
            check={checkCode}
          />
          <FormArea<KitValues>
            control={control}
            name="note"
            label={t(($) => $.catalog.item.note)}
            hint={t(($) => $.kits.noteHint)}
            optionalText={t(($) => $.common.optional)}
            rows={2}
            maxLength={200}
          />
        </div>
      </Card>
    </div>
  );
}
