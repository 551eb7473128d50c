import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Household } from '#shared/contract/households.contract.ts';
import type { Person, PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { newId } from '../../client/commands.ts';
import { Form } from '../../staff/form/Form.tsx';
import { FormText } from '../../staff/form/fields.tsx';
import { SaveBar } from '../../staff/form/SaveBar.tsx';
import { useKeptForm } from '../../staff/form/use-kept-form.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DuplicatePanel } from '../people/DuplicatePanel.tsx';
import { mustDecide, openWarnings } from '../people/duplicate-words.ts';
import { BirthPart } from '../people/PersonFields.tsx';
import { emptyPerson, knownFieldsOf, type PersonValues } from '../people/person-form.ts';
import { useDuplicates } from '../people/use-duplicates.ts';
import { useAddMember } from './use-add-member.ts';

interface AddChildProps {
  person: Person;
  household: Household | null;
  /** The one without a name that this child is. */
  namesUnnamedId?: string | undefined;
  /** It is somebody we know already: they join as they are, or move here. */
  onKnown: (known: PersonSummary) => void;
  onClose: () => void;
}

/** A child is registered and joins the household in one act; a child we know already is taken over to the other dialog. */
export function AddChild({ person, household, namesUnnamedId, onKnown, onClose }: AddChildProps) {
  const { t } = useText();
  const today = useHouseDay();
  const { form, kept } = useKeptForm<PersonValues>(`households.child.${person.id}`, emptyPerson);
  const close = () => {
    kept.forget();
    onClose();
  };
  const adding = useAddMember(person.id, household, close);
  const [personId] = useState(newId);
  const [different, setDifferent] = useState<readonly string[]>([]);
  const [isAskedToDecide, setAskedToDecide] = useState(false);
  const values = useWatch({ control: form.control }) as PersonValues;
  const looking = useDuplicates(values);
  const open = openWarnings(looking.duplicates, new Set(different));

  const save = (given: PersonValues) => {
    setAskedToDecide(mustDecide(open));
    if (mustDecide(open)) return document.getElementById('duplicates-title')?.focus();
    const { name, birthDate, birthDateMissing } = knownFieldsOf(given, today);
    return adding.send({
      who: { newPerson: { personId, name, birthDate, birthDateMissing } },
      role: 'child',
      fromDay: today,
      moves: false,
      name,
      namesUnnamedId,
    });
  };

  return (
    <Dialog
      isOpen
      size="large"
      title={t(($) => $.households.child.title)}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={(isOpen) => (isOpen ? undefined : close())}
    >
      <div className="home-child">
        <Form
          form={form}
          onSave={save}
          fields={['name', 'birth', 'birthMissing']}
          firstField="name"
          failure={adding.failure}
          label={t(($) => $.households.child.title)}
          isShort
        >
          <p className="home-words">{t(($) => $.households.child.words)}</p>
          <FormText<PersonValues>
            control={form.control}
            name="name"
            label={t(($) => $.people.name)}
            maxLength={120}
            check={(name) => (name.trim() === '' ? t(($) => $.households.child.needsName) : undefined)}
          />
          <BirthPart control={form.control} />
          <SaveBar
            isSaving={adding.isPending}
            onCancel={close}
            saveLabel={t(($) => $.households.child.save)}
          />
        </Form>
        <DuplicatePanel
          looking={looking}
          open={open}
          differentCount={different.length}
          mustDecide={isAskedToDecide && mustDecide(open)}
          sameLabel={t(($) => $.households.child.isKnown)}
          onSame={(known) => {
            kept.forget();
            onKnown(known);
          }}
          onDifferent={(other) => setDifferent([...different, other.id])}
          onShowAgain={() => setDifferent([])}
        />
      </div>
    </Dialog>
  );
}
