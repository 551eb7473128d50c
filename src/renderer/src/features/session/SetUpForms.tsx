import { type ReactNode, useId } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { staffLanguages } from '#shared/i18n/languages.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';
import { FormErrors } from './FormErrors.tsx';
import { NewSecretFields } from './NewSecretFields.tsx';
import { groupsOf, plainCode } from './recovery-text.ts';
import { StepHeading } from './StepHeading.tsx';

/** The steps of the first start that ask. Their answers live in one form, so that going back loses nothing. */
export interface SetUpValues {
  /** The group of the recovery code that was typed over. */
  group: string;
  houseName: string;
  displayName: string;
  signInName: string;
  language: 'nl' | 'fr' | 'en';
  secret: string;
  repeat: string;
}

export interface ProveStepProps {
  code: string;
  /** Which group is asked, counted from 1. */
  group: number;
  onBack: () => void;
  onNext: () => void;
}

export function ProveStep({ code, group, onBack, onNext }: ProveStepProps) {
  const { t } = useText();
  const isRight = (typed: string): true | string => {
    if (typed.trim() === '') return t(($) => $.session.setUp.proveMissing, { group });
    return plainCode(typed) === groupsOf(code)[group - 1] || t(($) => $.session.setUp.proveWrong, { group });
  };
  return (
    <Asking
      heading={
        <StepHeading title={t(($) => $.session.setUp.proveTitle)}>
          {t(($) => $.session.setUp.proveText)}
        </StepHeading>
      }
      fields={proveFields}
      onSend={onNext}
      onBack={onBack}
      button={t(($) => $.common.next)}
    >
      {(fieldId) => (
        <Words
          name="group"
          id={fieldId('group')}
          label={t(($) => $.session.setUp.proveField, { group })}
          hint={t(($) => $.session.setUp.proveHint)}
          validate={isRight}
          width="s"
          maxLength={12}
          isCode
        />
      )}
    </Asking>
  );
}

const proveFields = ['group'] as const;
const houseFields = ['houseName', 'displayName', 'signInName', 'secret', 'repeat'] as const;

export interface HouseStepProps {
  error: unknown;
  isPending: boolean;
  onBack: () => void;
  onSend: (values: SetUpValues) => void;
}

export function HouseStep({ error, isPending, onBack, onSend }: HouseStepProps) {
  const { t } = useText();
  const { control, getValues } = useFormContext<SetUpValues>();
  const filled =
    (text: string, min = 1) =>
    (value: string) =>
      value.trim().length >= min || text;
  return (
    <Asking
      heading={
        <StepHeading title={t(($) => $.session.setUp.houseTitle)}>
          {t(($) => $.session.setUp.houseText)}
        </StepHeading>
      }
      fields={houseFields}
      error={error}
      isPending={isPending}
      pendingLabel={t(($) => $.session.setUp.finishing)}
      onSend={onSend}
      onBack={onBack}
      button={t(($) => $.session.setUp.finish)}
    >
      {(fieldId) => (
        <>
          <Words
            name="houseName"
            id={fieldId('houseName')}
            label={t(($) => $.session.setUp.houseName)}
            hint={t(($) => $.session.setUp.houseNameHint)}
            validate={filled(t(($) => $.session.setUp.houseNameMissing))}
            maxLength={80}
          />
          <div className="set-up-pair">
            <Words
              name="displayName"
              id={fieldId('displayName')}
              label={t(($) => $.session.setUp.displayName)}
              hint={t(($) => $.session.setUp.displayNameHint)}
              validate={filled(t(($) => $.session.setUp.displayNameMissing))}
              maxLength={80}
            />
            <Words
              name="signInName"
              id={fieldId('signInName')}
              label={t(($) => $.session.setUp.signInName)}
              hint={t(($) => $.session.setUp.signInNameHint)}
              validate={filled(
                t(($) => $.session.setUp.signInNameMissing),
                2,
              )}
              maxLength={40}
            />
          </div>
          <NewSecretFields
            label={t(($) => $.session.setUp.secret)}
            fieldId={fieldId}
            signInName={() => getValues('signInName')}
          />
          <Controller
            control={control}
            name="language"
            render={({ field }) => (
              <RadioGroup
                legend={t(($) => $.session.setUp.language)}
                options={staffLanguages.map(({ tag, ownName }) => ({
                  value: tag as SetUpValues['language'],
                  label: ownName,
                }))}
                value={field.value}
                onChange={field.onChange}
                isInline
              />
            )}
          />
        </>
      )}
    </Asking>
  );
}

interface AskingProps {
  heading: ReactNode;
  fields: readonly (keyof SetUpValues)[];
  error?: unknown;
  isPending?: boolean;
  pendingLabel?: string;
  onSend: (values: SetUpValues) => void;
  onBack: () => void;
  button: string;
  children: (fieldId: (name: string) => string) => ReactNode;
}

/** A step with fields: what is wrong on top, the fields, the way on and the way back. */
function Asking(props: AskingProps) {
  const { t } = useText();
  const { heading, fields, error, isPending = false, pendingLabel, onSend, onBack, button, children } = props;
  const { control, handleSubmit } = useFormContext<SetUpValues>();
  const prefix = useId();
  const fieldId = (name: string) => `${prefix}-${name}`;
  const send = handleSubmit((values) => {
    if (!isPending) onSend(values);
  });
  return (
    <form className="session-form" noValidate onSubmit={(event) => void send(event)}>
      {heading}
      <FormErrors control={control} fields={fields} fieldId={fieldId} />
      {error === undefined || error === null ? null : <FailurePanel error={error} />}
      {children(fieldId)}
      <div className="set-up-buttons">
        <Button size="large" icon="back" onPress={onBack}>
          {t(($) => $.common.back)}
        </Button>
        <Button
          type="submit"
          variant="primary"
          size="large"
          iconAfter="forward"
          isPending={isPending}
          pendingLabel={pendingLabel}
        >
          {button}
        </Button>
      </div>
    </form>
  );
}

type TextName = 'group' | 'houseName' | 'displayName' | 'signInName';

interface WordsProps extends Omit<TextFieldProps, 'name' | 'value' | 'onChange'> {
  name: TextName;
  validate: (value: string) => true | string;
}

/** A text field of the first start's form. */
function Words({ name, validate, ...rest }: WordsProps) {
  const { control } = useFormContext<SetUpValues>();
  return (
    <Controller
      control={control}
      name={name}
      rules={{ validate }}
      render={({ field, fieldState }) => (
        <TextField
          {...rest}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
          isRequired
        />
      )}
    />
  );
}
