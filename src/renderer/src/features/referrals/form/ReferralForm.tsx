import '../../waiting/waiting.css';
import '../../../staff/form/form.css';
import type { UseFormReturn } from 'react-hook-form';
import { type CareScope, type Urgency, urgencies } from '#shared/contract/intake-words.ts';
import {
  type ConsentWay,
  consentWays,
  type KnownOrNot,
  knownOrNot,
  type ReferralChannel,
  type ReferralGround,
  referralChannels,
  referralGrounds,
} from '#shared/contract/referral-words.ts';
import { useText } from '../../../app/text.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormArea, FormDate, FormRadios, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { themeName, useThemes } from '../../intake/themes.ts';
import { PartyFields } from './PartyFields.tsx';
import { none, type ReferralValues } from './referral-form.ts';
import { SubjectFields } from './SubjectFields.tsx';

export interface ReferralFormProps {
  form: UseFormReturn<ReferralValues>;
  title: string;
  isIn: boolean;
  isSaving: boolean;
  failure: unknown;
  household: { id: string } | null;
  isSubjectFixed: boolean;
  saveLabel: string;
  onSave: (values: ReferralValues) => void;
  onCancel: () => void;
}

/** A referral: who, to or from whom, what is asked, and on what ground it is shared. */
export function ReferralForm(props: ReferralFormProps) {
  const { form, title, isIn, household, isSubjectFixed } = props;
  return (
    <Form
      form={form}
      onSave={props.onSave}
      fields={['person', 'service', 'partyName', 'theme', 'asked', 'ground', 'consentWay', 'due']}
      failure={props.failure}
      label={title}
    >
      <div className="intake-columns">
        <div className="entry-fields">
          <SubjectFields form={form} household={household} isFixed={isSubjectFixed} withQuestions={!isIn} />
          <PartyFields form={form} isIn={isIn} />
        </div>
        <div className="entry-fields">
          <AskedFields form={form} isIn={isIn} />
          {isIn ? <ArrivedHow form={form} /> : <SharingFields form={form} />}
          <FollowFields form={form} isIn={isIn} />
        </div>
      </div>
      <SaveBar isSaving={props.isSaving} onCancel={props.onCancel} saveLabel={props.saveLabel} />
    </Form>
  );
}

type PartProps = Pick<ReferralFormProps, 'form' | 'isIn'>;

function AskedFields({ form: { control }, isIn }: PartProps) {
  const { t, i18n } = useText();
  const themes = useThemes();
  return (
    <>
      <FormSelect<ReferralValues, string>
        control={control}
        name="theme"
        label={t(($) => $.referrals.form.theme)}
        placeholder={t(($) => $.common.choose)}
        options={themes.map((theme) => ({ value: theme.id, label: themeName(theme, i18n.language) }))}
        check={(theme) => (theme === null ? t(($) => $.referrals.form.needsTheme) : undefined)}
      />
      <FormText<ReferralValues>
        control={control}
        name="asked"
        label={t(($) => (isIn ? $.referrals.form.askedIn : $.referrals.form.asked))}
        maxLength={200}
        isRequired
        check={(text) => (text.trim() === '' ? t(($) => $.referrals.form.needsAsked) : undefined)}
      />
      <FormArea<ReferralValues>
        control={control}
        name="note"
        label={t(($) => $.referrals.form.note)}
        {...(isIn ? {} : { hint: t(($) => $.referrals.form.noteHint) })}
        optionalText={t(($) => $.common.optional)}
        rows={3}
        maxLength={2000}
      />
    </>
  );
}

/** On what ground something about a person is given to somebody else, and how. */
/** How one that came in reached the house; who comes in person gets a code to say. */
function ArrivedHow({ form: { control } }: Pick<ReferralFormProps, 'form'>) {
  const { t } = useText();
  return (
    <FormSelect<ReferralValues, ReferralChannel>
      control={control}
      name="channel"
      label={t(($) => $.referrals.form.channel)}
      placeholder={t(($) => $.common.choose)}
      options={referralChannels.map((value) => ({ value, label: t(($) => $.referrals.channelIn[value]) }))}
    />
  );
}

function SharingFields({ form }: Pick<ReferralFormProps, 'form'>) {
  const { t } = useText();
  const { control } = form;
  const ground = form.watch('ground');
  return (
    <>
      <div className="intake-pair">
        <FormSelect<ReferralValues, ReferralGround | typeof none>
          control={control}
          name="ground"
          label={t(($) => $.referrals.form.ground)}
          hint={t(($) => $.referrals.form.groundHint)}
          placeholder={t(($) => $.common.choose)}
          options={[
            { value: none, label: t(($) => $.referrals.ground.none) },
            ...referralGrounds.map((value) => ({ value, label: t(($) => $.referrals.ground[value]) })),
          ]}
        />
        <FormSelect<ReferralValues, ReferralChannel>
          control={control}
          name="channel"
          label={t(($) => $.referrals.form.channel)}
          placeholder={t(($) => $.common.choose)}
          options={referralChannels.map((value) => ({ value, label: t(($) => $.referrals.channel[value]) }))}
        />
      </div>
      {ground === 'consent' ? (
        <FormRadios<ReferralValues, ConsentWay>
          control={control}
          name="consentWay"
          legend={t(($) => $.referrals.form.consentWay)}
          isInline
          options={consentWays.map((value) => ({ value, label: t(($) => $.referrals.consentWay[value]) }))}
          check={(way) => (way === null ? t(($) => $.referrals.form.needsConsentWay) : undefined)}
        />
      ) : null}
      <FormRadios<ReferralValues, KnownOrNot>
        control={control}
        name="capacity"
        legend={t(($) => $.referrals.form.capacity)}
        isInline
        options={knownOrNot.map((value) => ({ value, label: t(($) => $.referrals.known[value]) }))}
      />
    </>
  );
}

/** How pressing it is, by when, and for whose eyes. */
export function FollowFields({ form: { control }, isIn }: PartProps) {
  const { t } = useText();
  const today = useHouseDay();
  const describe = useDayWords();
  const unreadable = t(($) => $.catalog.unreadableDay);
  return (
    <>
      <div className="intake-pair">
        <FormRadios<ReferralValues, Urgency>
          control={control}
          name="urgency"
          legend={t(($) => $.referrals.form.urgency)}
          isInline
          options={urgencies.map((value) => ({ value, label: t(($) => $.intake.urgency[value]) }))}
        />
        <FormRadios<ReferralValues, CareScope>
          control={control}
          name="scope"
          legend={t(($) => $.referrals.form.scope)}
          isInline
          options={(['own', 'team'] as const).map((value) => ({
            value,
            label: t(($) => $.referrals.scope[value]),
          }))}
        />
      </div>
      <div className="intake-pair">
        {isIn ? (
          <FormDate<ReferralValues>
            control={control}
            name="sentDay"
            label={t(($) => $.referrals.form.sentDay)}
            today={today}
            unreadable={unreadable}
            describe={describe}
            yearGuess="past"
          />
        ) : null}
        <FormDate<ReferralValues>
          control={control}
          name="due"
          label={t(($) => $.referrals.form.due)}
          today={today}
          unreadable={unreadable}
          describe={describe}
        />
      </div>
    </>
  );
}
