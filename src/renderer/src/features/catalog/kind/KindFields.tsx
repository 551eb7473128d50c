import type { Control } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import {
  FormArea,
  FormCheckbox,
  FormMoney,
  FormNumber,
  FormSelect,
  FormText,
} from '../../../staff/form/fields.tsx';
import { TextsInLanguages } from '../../../staff/form/TextsInLanguages.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PartsEditor } from '../parts/PartsEditor.tsx';
import { FormPictogram } from '../pictogram/FormPictogram.tsx';
import { useOwnInitiativeOptions } from '../use-initiatives.ts';
import type { KindValues } from './kind-form.ts';

/** Everything about a kind that is typed. */
export function KindFields({ control }: { control: Control<KindValues> }) {
  const { t } = useText();
  return (
    <div className="catalog-columns">
      <WhatFields control={control} />
      <div className="catalog-stack">
        <Card title={t(($) => $.catalog.kind.parts)} icon="list">
          <PartsEditor control={control} />
        </Card>
        <LendingFields control={control} />
      </div>
    </div>
  );
}

function WhatFields({ control }: { control: Control<KindValues> }) {
  const { t } = useText();
  return (
    <Card title={t(($) => $.catalog.kind.what)} icon="item">
      <div className="entry-fields">
        <FormText<KindValues>
          control={control}
          name="name"
          label={t(($) => $.catalog.kind.name)}
          hint={t(($) => $.catalog.kind.nameHint)}
          maxLength={120}
          isRequired
          check={(name) => (name.trim() === '' ? t(($) => $.catalog.kind.needsName) : undefined)}
        />
        <FormSelect<KindValues, string>
          control={control}
          name="initiativeId"
          label={t(($) => $.catalog.initiative.one)}
          placeholder={t(($) => $.common.choose)}
          options={useOwnInitiativeOptions()}
          isRequired
          check={(id) => (id === null ? t(($) => $.catalog.kind.needsInitiative) : undefined)}
        />
        <FormArea<KindValues>
          control={control}
          name="description"
          label={t(($) => $.catalog.kind.description)}
          hint={t(($) => $.catalog.kind.descriptionHint)}
          optionalText={t(($) => $.common.optional)}
          maxLength={2000}
        />
        <FormPictogram<KindValues> control={control} name="pictogram" />
        <TextsInLanguages<KindValues>
          control={control}
          short={{ name: 'nameTranslations', label: t(($) => $.catalog.kind.name), maxLength: 400 }}
          long={{
            name: 'descriptionTranslations',
            label: t(($) => $.catalog.kind.description),
            maxLength: 400,
          }}
        />
      </div>
    </Card>
  );
}

function LendingFields({ control }: { control: Control<KindValues> }) {
  const { t } = useText();
  return (
    <Card title={t(($) => $.catalog.kind.lending)} icon="loan">
      <div className="entry-fields">
        <FormNumber<KindValues>
          control={control}
          name="loanDays"
          label={t(($) => $.catalog.loanDays.label)}
          hint={t(($) => $.catalog.loanDays.kindHint)}
          min={1}
          max={730}
          lessLabel={t(($) => $.catalog.loanDays.less)}
          moreLabel={t(($) => $.catalog.loanDays.more)}
        />
        <FormMoney<KindValues>
          control={control}
          name="replacementCents"
          label={t(($) => $.catalog.kind.replacement)}
          hint={t(($) => $.catalog.kind.replacementHint)}
          unreadable={t(($) => $.catalog.kind.replacementUnreadable)}
          check={(cents) =>
            cents !== null && cents < 0 ? t(($) => $.catalog.kind.replacementUnreadable) : undefined
          }
        />
        <FormCheckbox<KindValues>
          control={control}
          name="visible"
          label={t(($) => $.catalog.kind.visible)}
          hint={t(($) => $.catalog.kind.visibleHint)}
        />
      </div>
    </Card>
  );
}
