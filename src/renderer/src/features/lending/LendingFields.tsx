import { type Control, useFormState, useWatch } from 'react-hook-form';
import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import { feeUnits, lateUnits, lenders } from '#shared/contract/words.ts';
import { useText } from '../../app/text.ts';
import { FormMoney, FormNumber, FormRadios, FormSelect } from '../../staff/form/fields.tsx';
import type { FeeUnit, LateUnit, LendingValues } from './lending-form.ts';
import { useSourceWords, useTermWords } from './lending-words.ts';

export interface LendingFieldsProps {
  control: Control<LendingValues>;
  level: 'kind' | 'initiative';
  /** What holds where a field stays empty. */
  above: LendingTerms;
  initiativeName: string;
}

/** All terms of a level, in the groups a volunteer thinks in. An empty field follows the level above and says what that is. */
export function LendingFields(props: LendingFieldsProps) {
  const { t } = useText();
  return (
    <div className="lending-fields">
      <fieldset className="lending-fieldset">
        <legend>{t(($) => $.lending.groups.howLong)}</legend>
        <RenewalField {...props} />
      </fieldset>
      <fieldset className="lending-fieldset">
        <legend>{t(($) => $.lending.groups.howMany)}</legend>
        <LimitFields {...props} />
      </fieldset>
      <fieldset className="lending-fieldset">
        <legend>{t(($) => $.lending.groups.cost)}</legend>
        <CostFields {...props} />
      </fieldset>
      <fieldset className="lending-fieldset">
        <legend>{t(($) => $.lending.groups.after)}</legend>
        <AfterFields {...props} />
      </fieldset>
      <fieldset className="lending-fieldset">
        <legend>{t(($) => $.lending.groups.who)}</legend>
        <WhoFields {...props} />
      </fieldset>
      <fieldset className="lending-fieldset">
        <legend>{t(($) => $.lending.groups.life)}</legend>
        <LifeField {...props} />
      </fieldset>
    </div>
  );
}

/** "Leeg: zoals Instrumentheek (verlengen kan 2 keer)". */
function useFollows({ above, initiativeName }: LendingFieldsProps) {
  const { t } = useText();
  const { say } = useTermWords();
  const from = useSourceWords(initiativeName);
  return (name: keyof LendingTerms['from']) =>
    t(($) => $.lending.empty, { what: say(name, above), where: from(above.from[name]) });
}

function useSteps() {
  const { t } = useText();
  return { lessLabel: t(($) => $.common.fewer), moreLabel: t(($) => $.common.plus) };
}

function RenewalField(props: LendingFieldsProps) {
  const { t } = useText();
  const follows = useFollows(props);
  return (
    <FormNumber<LendingValues>
      control={props.control}
      name="maxRenewals"
      label={t(($) => $.lending.fields.maxRenewals)}
      hint={follows('maxRenewals')}
      min={0}
      max={99}
      {...useSteps()}
    />
  );
}

function LifeField(props: LendingFieldsProps) {
  const { t } = useText();
  const follows = useFollows(props);
  return (
    <FormNumber<LendingValues>
      control={props.control}
      name="lifeLoans"
      label={t(($) => $.lending.fields.lifeLoans)}
      hint={follows('lifeLoans')}
      max={10_000}
      min={1}
    />
  );
}

function LimitFields({ control, level }: LendingFieldsProps) {
  const { t } = useText();
  const steps = useSteps();
  return (
    <>
      <p className="ui-field-hint">{t(($) => $.lending.limitWords[level])}</p>
      <div className="entry-row">
        <FormNumber<LendingValues>
          control={control}
          name="maxPerPerson"
          label={t(($) => $.lending.fields.maxPerPerson)}
          hint={t(($) => $.lending.noLimitHint)}
          min={1}
          max={1000}
          {...steps}
        />
        <FormNumber<LendingValues>
          control={control}
          name="maxPerHousehold"
          label={t(($) => $.lending.fields.maxPerHousehold)}
          hint={t(($) => $.lending.noLimitHint)}
          min={1}
          max={1000}
          {...steps}
        />
      </div>
    </>
  );
}

function CostFields(props: LendingFieldsProps) {
  const { control } = props;
  const { t } = useText();
  const follows = useFollows(props);
  const unreadable = t(($) => $.lending.unreadable);
  const [lateCents] = useWatch({ control, name: ['lateCents'] });
  const { isSubmitted } = useFormState({ control });
  return (
    <>
      <div className="entry-row">
        <FormMoney<LendingValues>
          control={control}
          name="feeCents"
          label={t(($) => $.lending.fields.feeCents)}
          hint={follows('fee')}
          unreadable={unreadable}
        />
        <FormSelect<LendingValues, FeeUnit>
          control={control}
          name="feeUnit"
          label={t(($) => $.lending.fields.feeUnit)}
          placeholder={t(($) => $.common.choose)}
          width="s"
          options={feeUnits.map((value) => ({ value, label: t(($) => $.lending.units[value]) }))}
        />
      </div>
      <FormMoney<LendingValues>
        control={control}
        name="depositCents"
        label={t(($) => $.lending.fields.depositCents)}
        hint={follows('depositCents')}
        unreadable={unreadable}
      />
      <div className="entry-row">
        <FormMoney<LendingValues>
          control={control}
          name="lateCents"
          label={t(($) => $.lending.fields.lateCents)}
          hint={follows('late')}
          unreadable={unreadable}
        />
        <FormSelect<LendingValues, LateUnit>
          control={control}
          name="lateUnit"
          label={t(($) => $.lending.fields.lateUnit)}
          placeholder={t(($) => $.common.choose)}
          width="s"
          options={lateUnits.map((value) => ({ value, label: t(($) => $.lending.lateUnits[value]) }))}
        />
      </div>
      <FormMoney<LendingValues>
        key={isSubmitted && lateCents !== null ? 'with late fee' : 'cap'}
        control={control}
        name="lateCapCents"
        label={t(($) => $.lending.fields.lateCapCents)}
        hint={t(($) => $.lending.capHint)}
        unreadable={unreadable}
        check={(cap) => (cap !== null && lateCents === null ? t(($) => $.lending.capWithoutFee) : undefined)}
      />
    </>
  );
}

function AfterFields(props: LendingFieldsProps) {
  const { control } = props;
  const { t } = useText();
  const follows = useFollows(props);
  const steps = useSteps();
  return (
    <>
      <FormNumber<LendingValues>
        control={control}
        name="bufferDays"
        label={t(($) => $.lending.fields.bufferDays)}
        hint={`${t(($) => $.lending.bufferHint)} ${follows('bufferDays')}`}
        min={0}
        max={365}
        {...steps}
      />
      <FormNumber<LendingValues>
        control={control}
        name="changeoverMinutes"
        label={t(($) => $.lending.fields.changeoverMinutes)}
        hint={`${t(($) => $.lending.changeoverHint)} ${follows('changeoverMinutes')}`}
        min={0}
        max={720}
      />
      <FormNumber<LendingValues>
        control={control}
        name="holdDays"
        label={t(($) => $.lending.fields.holdDays)}
        hint={`${t(($) => $.lending.holdHint)} ${follows('holdDays')}`}
        min={0}
        max={90}
        {...steps}
      />
    </>
  );
}

function WhoFields(props: LendingFieldsProps) {
  const { control, above } = props;
  const { t } = useText();
  const follows = useFollows(props);
  const from = useSourceWords(props.initiativeName);
  const steps = useSteps();
  return (
    <>
      <FormNumber<LendingValues>
        control={control}
        name="minimumAge"
        label={t(($) => $.lending.fields.minimumAge)}
        hint={follows('minimumAge')}
        min={0}
        max={99}
        {...steps}
      />
      <FormRadios<LendingValues, LendingValues['lentBy']>
        control={control}
        name="lentBy"
        legend={t(($) => $.lending.fields.lentBy)}
        options={[
          {
            value: 'follow',
            label: t(($) => $.lending.follow, { where: from(above.from.lentBy) }),
            hint: t(($) => $.lending.says.lentBy[above.lentBy]),
          },
          ...lenders.map((value) => ({ value, label: t(($) => $.lending.says.lentBy[value]) })),
        ]}
      />
    </>
  );
}
