import './lending.css';
import { type ReactNode, useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import type { LendingRuleOfLevel, LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import { useText } from '../../app/text.ts';
import { EditForm } from '../../staff/form/EditForm.tsx';
import { useHasDraft } from '../../staff/form/use-edit.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { LendingExample } from './LendingExample.tsx';
import { LendingFields } from './LendingFields.tsx';
import { LendingView } from './LendingView.tsx';
import { useLendingFieldWords } from './lending-field-words.ts';
import {
  type LendingFields as Fields,
  type LendingValues,
  lendingFieldOrder,
  lendingFieldsOf,
  lendingValuesOf,
  termsTyped,
} from './lending-form.ts';

export interface LendingCardProps<Input extends { commandId: string }, Output> {
  level: 'kind' | 'initiative';
  /** The name the draft is kept under. */
  draft: string;
  initiative: Initiative;
  rule: LendingRuleOfLevel;
  terms: LendingTerms;
  /** What holds where this level says nothing. */
  above: LendingTerms;
  mayChange: boolean;
  /** Where the loan period is set, in words with a link. */
  periodNote: ReactNode;
  call: (input: Input) => Promise<Output>;
  inputOf: (fields: Fields, revision: number) => Omit<Input, 'commandId'>;
  onSaved: (output: Output) => void;
  onStale: () => void;
}

/** The lending rule of one level: read in sentences, changed in a form, with an example that follows what is typed. */
export function LendingCard<Input extends { commandId: string }, Output>(
  props: LendingCardProps<Input, Output>,
) {
  const { level, draft, initiative, terms, mayChange } = props;
  const { t } = useText();
  const hasDraft = useHasDraft(draft);
  const [isEditing, setEditing] = useState(mayChange && hasDraft);
  return (
    <Card
      title={t(($) => $.lending.title)}
      icon="loan"
      aside={
        mayChange && !isEditing ? (
          <Button
            size="small"
            variant="quiet"
            icon="edit"
            aria-label={t(($) => $.lending.edit)}
            onPress={() => setEditing(true)}
          >
            {t(($) => $.common.edit)}
          </Button>
        ) : null
      }
    >
      {isEditing ? (
        <EditLending {...props} onClose={() => setEditing(false)} />
      ) : (
        <div className="lending">
          <LendingExample initiative={initiative} loanDays={terms.loanDays} terms={terms} />
          <LendingView terms={terms} level={level} initiativeName={initiative.name} />
          <p className="lending-note">{t(($) => $.lending.kept)}</p>
        </div>
      )}
    </Card>
  );
}

function EditLending<Input extends { commandId: string }, Output>(
  props: LendingCardProps<Input, Output> & { onClose: () => void },
) {
  const { level, draft, initiative, rule, terms, above, periodNote, call, inputOf } = props;
  const { onSaved, onStale, onClose } = props;
  const { t } = useText();
  const words = useLendingFieldWords();
  return (
    <EditForm<LendingValues, Input, Output>
      label={t(($) => $.lending.edit)}
      draft={draft}
      saved={{ revision: rule.revision, values: lendingValuesOf(rule, above) }}
      fields={lendingFieldOrder}
      firstField="maxRenewals"
      refusalFields={{}}
      words={words}
      call={call}
      inputOf={(values, revision) => inputOf(lendingFieldsOf(values), revision)}
      onSaved={(output) => {
        onSaved(output);
        onClose();
      }}
      onStale={onStale}
      onClose={onClose}
    >
      {({ control }) => (
        <div className="lending">
          <TypedExample control={control} initiative={initiative} loanDays={terms.loanDays} above={above} />
          <p className="lending-note">{periodNote}</p>
          <LendingFields control={control} level={level} above={above} initiativeName={initiative.name} />
        </div>
      )}
    </EditForm>
  );
}

function TypedExample(props: {
  control: Control<LendingValues>;
  initiative: Initiative;
  loanDays: number | null;
  above: LendingTerms;
}) {
  const { control, initiative, loanDays, above } = props;
  const values = useWatch({ control }) as LendingValues;
  return <LendingExample initiative={initiative} loanDays={loanDays} terms={termsTyped(values, above)} />;
}
