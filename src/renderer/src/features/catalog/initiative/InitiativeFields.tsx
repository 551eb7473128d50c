import type { Control } from 'react-hook-form';
import { offerKinds } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { FormArea, FormCheckbox, FormNumber, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { TextsInLanguages } from '../../../staff/form/TextsInLanguages.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FormPictogram } from '../pictogram/FormPictogram.tsx';
import type { InitiativeValues, OfferKind } from './initiative-form.ts';
import { offerIcons } from './offer-icons.ts';

/** Everything about an initiative that is typed, apart from when it is open. */
export function InitiativeFields({ control }: { control: Control<InitiativeValues> }) {
  const { t } = useText();
  return (
    <Card>
      <div className="entry-fields">
        <FormText<InitiativeValues>
          control={control}
          name="name"
          label={t(($) => $.catalog.initiative.name)}
          maxLength={80}
          isRequired
          check={(name) => (name.trim() === '' ? t(($) => $.catalog.initiative.needsName) : undefined)}
        />
        <div className="entry-row">
          <FormSelect<InitiativeValues, OfferKind>
            control={control}
            name="offerKind"
            label={t(($) => $.catalog.initiative.offer)}
            placeholder={t(($) => $.common.choose)}
            options={offerKinds.map((value) => ({
              value,
              label: t(($) => $.catalog.offers[value]),
              icon: offerIcons[value],
            }))}
          />
          <FormText<InitiativeValues>
            control={control}
            name="place"
            label={t(($) => $.catalog.initiative.place)}
            maxLength={120}
          />
        </div>
        <FormArea<InitiativeValues>
          control={control}
          name="summary"
          label={t(($) => $.catalog.initiative.summary)}
          hint={t(($) => $.catalog.initiative.summaryHint)}
          rows={2}
          maxLength={400}
        />
        <TextsInLanguages<InitiativeValues>
          control={control}
          long={{
            name: 'summaryTranslations',
            label: t(($) => $.catalog.initiative.summary),
            maxLength: 400,
          }}
        />
        <FormPictogram<InitiativeValues> control={control} name="pictogram" />
        <FormNumber<InitiativeValues>
          control={control}
          name="loanDays"
          label={t(($) => $.catalog.loanDays.label)}
          hint={t(($) => $.catalog.loanDays.initiativeHint)}
          min={1}
          max={730}
          lessLabel={t(($) => $.catalog.loanDays.less)}
          moreLabel={t(($) => $.catalog.loanDays.more)}
        />
        <FormCheckbox<InitiativeValues>
          control={control}
          name="active"
          label={t(($) => $.catalog.initiative.active)}
          hint={t(($) => $.catalog.initiative.activeHint)}
        />
      </div>
    </Card>
  );
}
