import '../../../staff/form/form.css';
import '../referrals.css';
import { useId, useState } from 'react';
import type { Control, UseFormReturn } from 'react-hook-form';
import type { DirectoryService } from '#shared/contract/directory.contract.ts';
import {
  type ServiceCapacity,
  type ServiceStatus,
  serviceCapacities,
  serviceStatuses,
} from '#shared/contract/referral-words.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import {
  FormArea,
  FormCheckbox,
  FormDate,
  FormNumber,
  FormRadios,
  FormText,
} from '../../../staff/form/fields.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { themeName, useThemes } from '../../intake/themes.ts';
import { useSay } from '../../upkeep/acts.ts';
import { type ServiceValues, serviceInput, serviceValues } from './service-form.ts';
import { languagesFrom } from './service-languages.ts';
import { schedulesFrom } from './service-lines.ts';

type SetService = Parameters<Client['directory']['set']>[0];

/** Adds a service to the directory, or changes one. */
export function ServiceDialog({
  service,
  onClose,
}: {
  service: DirectoryService | null;
  onClose: () => void;
}) {
  const { t, i18n } = useText();
  const { client } = useApi();
  const formId = useId();
  const say = useSay();
  const [serviceId] = useState(() => service?.id ?? newId());
  const { form, kept } = useKeptForm<ServiceValues>(
    `directory.${service?.id ?? 'new'}`,
    serviceValues(service, i18n.language),
  );
  const leave = () => {
    kept.forget();
    onClose();
  };
  const set = useCommand((input: SetService) => client.directory.set(input), {
    onSuccess() {
      say(t(($) => $.referrals.services.saved));
      leave();
    },
  });
  const title = t(($) => (service === null ? $.referrals.services.addTitle : $.referrals.services.editTitle));
  return (
    <FormDialog
      title={title}
      formId={formId}
      size="large"
      sendLabel={t(($) => $.common.save)}
      isPending={set.isPending}
      onClose={leave}
    >
      <Form
        id={formId}
        form={form}
        fields={['organisation', 'name', 'schedules', 'minimumAge', 'maximumAge', 'languages', 'checkedOn']}
        failure={set.error}
        label={title}
        firstField="organisation"
        onSave={(values) =>
          set.mutate({
            serviceId,
            revision: service?.revision ?? 0,
            ...serviceInput(values, service, i18n.language),
          })
        }
      >
        <div className="entry-fields">
          <NameFields control={form.control} />
          <PlaceFields control={form.control} />
          <OfferFields control={form.control} />
          <MoreFields control={form.control} language={i18n.language} />
          <ThemeChoice form={form} />
        </div>
      </Form>
    </FormDialog>
  );
}

interface Part {
  control: Control<ServiceValues>;
}

function NameFields({ control }: Part) {
  const { t } = useText();
  return (
    <>
      <div className="entry-row">
        <FormText<ServiceValues>
          control={control}
          name="organisation"
          label={t(($) => $.referrals.services.organisation)}
          maxLength={120}
          isRequired
          check={(text) =>
            text.trim() === '' ? t(($) => $.referrals.services.needsOrganisation) : undefined
          }
        />
        <FormText<ServiceValues>
          control={control}
          name="name"
          label={t(($) => $.referrals.services.name)}
          hint={t(($) => $.referrals.services.nameHint)}
          maxLength={120}
        />
      </div>
      <FormArea<ServiceValues>
        control={control}
        name="description"
        label={t(($) => $.referrals.services.description)}
        rows={2}
        maxLength={2000}
      />
    </>
  );
}

function PlaceFields({ control }: Part) {
  const { t } = useText();
  const row = (names: readonly ('street' | 'postcode' | 'town' | 'phone' | 'email' | 'url')[]) => (
    <div className="entry-row">
      {names.map((name) => (
        <FormText<ServiceValues>
          key={name}
          control={control}
          name={name}
          label={t(($) => $.referrals.services[name])}
          maxLength={name === 'postcode' ? 12 : name === 'phone' ? 40 : name === 'town' ? 80 : 120}
        />
      ))}
    </div>
  );
  return (
    <>
      {row(['street', 'postcode', 'town'])}
      {row(['phone', 'email', 'url'])}
    </>
  );
}

function OfferFields({ control }: Part) {
  const { t, i18n } = useText();
  const today = useHouseDay();
  const describe = useDayWords();
  return (
    <>
      <div className="entry-row">
        <FormArea<ServiceValues>
          control={control}
          name="opening"
          label={t(($) => $.referrals.services.opening)}
          rows={2}
          maxLength={600}
        />
        <FormArea<ServiceValues>
          control={control}
          name="eligibility"
          label={t(($) => $.referrals.services.eligibility)}
          rows={2}
          maxLength={600}
        />
      </div>
      <div className="entry-row">
        <FormText<ServiceValues>
          control={control}
          name="languages"
          label={t(($) => $.referrals.services.languages)}
          hint={t(($) => $.referrals.services.languagesHint)}
          maxLength={300}
          check={(text) =>
            languagesFrom(text, i18n.language) === undefined
              ? t(($) => $.referrals.services.needsLanguages)
              : undefined
          }
        />
        <FormText<ServiceValues>
          control={control}
          name="cost"
          label={t(($) => $.referrals.services.cost)}
          maxLength={200}
        />
        <FormDate<ServiceValues>
          control={control}
          name="checkedOn"
          label={t(($) => $.referrals.services.checkedOn)}
          today={today}
          unreadable={t(($) => $.catalog.unreadableDay)}
          describe={describe}
          yearGuess="past"
        />
      </div>
      <FormRadios<ServiceValues, ServiceCapacity>
        control={control}
        name="capacity"
        legend={t(($) => $.referrals.services.capacity)}
        isInline
        options={serviceCapacities.map((value) => ({ value, label: t(($) => $.referrals.capacity[value]) }))}
      />
      <FormCheckbox<ServiceValues>
        control={control}
        name="onKiosk"
        label={t(($) => $.referrals.services.onKiosk)}
      />
    </>
  );
}

/** What a visitor must know before going there, and how the house knows it again in other directories. */
function MoreFields({ control, language }: Part & { language: string }) {
  const { t } = useText();
  const area = (
    name:
      | 'alert'
      | 'applicationProcess'
      | 'accessibility'
      | 'documents'
      | 'areas'
      | 'organisationDescription',
  ) => (
    <FormArea<ServiceValues>
      control={control}
      name={name}
      label={t(($) => $.referrals.services[name])}
      rows={2}
      maxLength={600}
    />
  );
  const age = (name: 'minimumAge' | 'maximumAge') => (
    <FormNumber<ServiceValues>
      control={control}
      name={name}
      label={t(($) => $.referrals.services[name])}
      min={0}
      max={150}
    />
  );
  return (
    <>
      <div className="entry-row">
        <FormArea<ServiceValues>
          control={control}
          name="schedules"
          label={t(($) => $.referrals.services.schedules)}
          hint={t(($) => $.referrals.services.schedulesHint)}
          rows={3}
          maxLength={2000}
          check={(text) => {
            const read = schedulesFrom(text, [], language);
            return 'unreadable' in read
              ? t(($) => $.referrals.services.unreadableTime, { line: read.unreadable })
              : undefined;
          }}
        />
        {area('applicationProcess')}
      </div>
      <div className="entry-row">
        {area('documents')}
        {area('areas')}
        {area('accessibility')}
      </div>
      <div className="entry-row">
        {age('minimumAge')}
        {age('maximumAge')}
        {area('organisationDescription')}
      </div>
      {area('alert')}
      <FormRadios<ServiceValues, ServiceStatus>
        control={control}
        name="status"
        legend={t(($) => $.referrals.services.status)}
        isInline
        options={serviceStatuses.map((value) => ({ value, label: t(($) => $.referrals.status[value]) }))}
      />
    </>
  );
}

function ThemeChoice({ form }: { form: UseFormReturn<ServiceValues> }) {
  const { t, i18n } = useText();
  const themes = useThemes();
  const chosen = form.watch('themeIds');
  return (
    <fieldset className="service-themes">
      <legend>{t(($) => $.referrals.services.themes)}</legend>
      {themes.map((theme) => (
        <Checkbox
          key={theme.id}
          isChecked={chosen.includes(theme.id)}
          onChange={(isOn) =>
            form.setValue(
              'themeIds',
              isOn ? [...chosen, theme.id] : chosen.filter((other) => other !== theme.id),
            )
          }
          label={themeName(theme, i18n.language)}
        />
      ))}
    </fieldset>
  );
}
