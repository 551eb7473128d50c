import { useState } from 'react';
import { type Control, type FieldPathByValue, type FieldValues, useController } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { useFieldId } from '../../../staff/form/Form.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Pictogram } from '../../../ui/Pictogram.tsx';
import { PictogramDialog } from './PictogramDialog.tsx';
import { usePictogramWords } from './pictogram-words.ts';

export interface FormPictogramProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPathByValue<Values, string>;
}

/** The drawing that stands for a thing or an initiative where there is no photo. */
export function FormPictogram<Values extends FieldValues>({ control, name }: FormPictogramProps<Values>) {
  const { t } = useText();
  const id = useFieldId()(name);
  const { field } = useController<Values>({ control, name });
  const [isOpen, setOpen] = useState(false);
  const words = usePictogramWords();
  const chosen = field.value as string;
  return (
    <div className="ui-field">
      <p className="ui-field-label" id={`${id}-label`}>
        {t(($) => $.catalog.pictogram.label)}
      </p>
      <div className="pictogram-chosen">
        <span className="pictogram-frame">
          <Pictogram name={chosen} />
        </span>
        <span>{words.get(chosen) ?? chosen}</span>
        <Button id={id} size="small" aria-describedby={`${id}-label`} onPress={() => setOpen(true)}>
          {t(($) => $.catalog.pictogram.other)}
        </Button>
      </div>
      {isOpen ? (
        <PictogramDialog
          chosen={chosen}
          onChoose={(next) => {
            field.onChange(next);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
