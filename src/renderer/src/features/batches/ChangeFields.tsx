import type { ReactNode } from 'react';
import { useText } from '../../app/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { type ChangePart, type ChangeValues, changeParts } from './change-form.ts';
import { MoreFields, type PartProps } from './MoreFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';

export interface ChangeFieldsProps {
  values: ChangeValues;
  onChange: (values: ChangeValues) => void;
  /** Whose the items are, when they are all of one initiative. */
  initiativeName: string | null;
}

/** What is to be different: ticked part by part, so that nothing changes that nobody thought of. */
export function ChangeFields({ values, onChange, initiativeName }: ChangeFieldsProps) {
  const { t } = useText();
  const set = (changes: Partial<ChangeValues>) => onChange({ ...values, ...changes });
  const tick = (part: ChangePart, isOn: boolean) =>
    set({ on: isOn ? [...values.on, part] : values.on.filter((one) => one !== part) });
  return (
    <Card title={t(($) => $.batch.what)} icon="edit">
      <p className="batch-quiet">{t(($) => $.batch.whatHow)}</p>
      <ul className="batch-parts">
        {changeParts.map((part) => (
          <li key={part}>
            <Checkbox
              label={t(($) => $.batch.fields[part])}
              isChecked={values.on.includes(part)}
              onChange={(isOn) => tick(part, isOn)}
            />
            {values.on.includes(part) ? (
              <div className="batch-part">{partField(part, { values, set }, initiativeName)}</div>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function partField(part: ChangePart, props: PartProps, initiativeName: string | null): ReactNode {
  if (part === 'place' || part === 'shelf')
    return <PlaceFields part={part} {...props} initiativeName={initiativeName} />;
  return <MoreFields part={part} {...props} />;
}
