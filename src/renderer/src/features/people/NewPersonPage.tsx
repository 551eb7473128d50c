import './people.css';
import { useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { BackLink } from '../../staff/form/BackLink.tsx';
import { Form } from '../../staff/form/Form.tsx';
import { FormText } from '../../staff/form/fields.tsx';
import { useKeptStamp } from '../../staff/form/kept.ts';
import { isSame } from '../../staff/form/merge.ts';
import { SaveBar } from '../../staff/form/SaveBar.tsx';
import { useScan } from '../../staff/scan/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { readTypedCard } from './card-number.ts';
import { DuplicatePanel } from './DuplicatePanel.tsx';
import { mustDecide, openWarnings } from './duplicate-words.ts';
import { FormCard } from './FormCard.tsx';
import { BirthPart, ReachPart } from './PersonFields.tsx';
import { emptyPerson, type PersonValues, personFieldOrder } from './person-form.ts';
import { useDuplicates } from './use-duplicates.ts';
import { newPersonDraft, useNewPerson } from './use-new-person.ts';

/** Registers somebody: a name or a card is enough, everything else may follow another day. */
export function NewPersonPage() {
  return <NewPerson key={useKeptStamp(newPersonDraft)} />;
}

function NewPerson() {
  const { t } = useText();
  const page = useNewPerson();
  const { form, different } = page;
  const values = useWatch({ control: form.control }) as PersonValues;
  const looking = useDuplicates(values);
  const open = openWarnings(looking.duplicates, new Set(different));
  const [isAskedToDecide, setAskedToDecide] = useState(false);

  useScan(({ code }) => {
    const card = readTypedCard(code);
    if (card.is !== 'house' && card.is !== 'uitpas') return null;
    form.setValue('card', card.number, { shouldValidate: form.formState.isSubmitted });
    return { tone: 'good', text: t(($) => $.people.card.taken, { card: card.shown }), isShown: true };
  });

  const save = (values: PersonValues) => {
    setAskedToDecide(mustDecide(open));
    if (mustDecide(open)) document.getElementById('duplicates-title')?.focus();
    else page.save(values);
  };

  return (
    <div className="people-page">
      <PageHeader
        title={t(($) => $.people.new.title)}
        subtitle={t(($) => $.people.new.words)}
        back={<BackLink to="/people">{t(($) => $.people.title)}</BackLink>}
        actions={
          isSame(values, emptyPerson) ? null : (
            <Button variant="quiet" icon="erase" onPress={page.startOver}>
              {t(($) => $.people.new.startOver)}
            </Button>
          )
        }
      />
      <div className="new-person">
        <Form
          form={form}
          onSave={save}
          fields={personFieldOrder}
          firstField="name"
          failure={page.failure}
          label={t(($) => $.people.new.title)}
        >
          <NewPersonFields form={form} />
          <SaveBar isSaving={page.isSaving} onCancel={page.leave} saveLabel={t(($) => $.people.new.save)} />
        </Form>
        <DuplicatePanel
          looking={looking}
          open={open}
          differentCount={different.length}
          mustDecide={isAskedToDecide && mustDecide(open)}
          onSame={page.openSame}
          onDifferent={(person) => page.judge(person.id)}
          onShowAgain={page.forgetJudged}
        />
      </div>
    </div>
  );
}

function NewPersonFields({ form }: { form: UseFormReturn<PersonValues> }) {
  const { t } = useText();
  const { control } = form;
  return (
    <>
      <Card title={t(($) => $.people.new.who)} icon="person">
        <div className="entry-fields">
          <FormText<PersonValues>
            control={control}
            name="name"
            label={t(($) => $.people.name)}
            hint={t(($) => $.people.nameHint)}
            maxLength={120}
            check={(name) =>
              name.trim() === '' && form.getValues('card').trim() === ''
                ? t(($) => $.people.needsNameOrCard)
                : undefined
            }
          />
          <FormCard control={control} />
          <BirthPart control={control} />
        </div>
      </Card>
      <Card
        title={t(($) => $.people.new.reach)}
        icon="phone"
        aside={<span className="ui-field-optional">{t(($) => $.common.optional)}</span>}
      >
        <div className="entry-fields">
          <ReachPart control={control} />
        </div>
      </Card>
    </>
  );
}
