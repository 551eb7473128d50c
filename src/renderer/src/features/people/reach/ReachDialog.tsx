import { useState } from 'react';
import type { Person, PersonReach } from '#shared/contract/people.contract.ts';
import {
  type InterpreterLevel,
  interpreterLevels,
  reachChannels,
  reachMoments,
} from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { useKeptValues } from '../../../staff/form/use-kept-values.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { ActDialog } from '../../households/ActDialog.tsx';
import { useSaid } from '../../households/household-acts.ts';
import { useLanguageOptions } from '../language-options.ts';
import { noLanguage } from '../person-form.ts';

type SetInput = Parameters<Client['people']['setReach']>[0];
type Wanted = 'notAsked' | 'some' | 'none';
type YesNo = 'notAsked' | 'yes' | 'no';

/** Asks how somebody wants to be reached; each answer may stay open. */
export function ReachDialog(props: { person: Person; reach: PersonReach; onClose: () => void }) {
  const { person, reach, onClose } = props;
  const { t } = useText();
  const { values, set, forget } = useKeptValues<PersonReach>(`people.reach.${person.id}`, reach);
  const languages = useLanguageOptions();
  const close = () => {
    forget();
    onClose();
  };
  // What stood there when the dialog opened: a colleague's newer answer is not written over, and comes back by no undo.
  const [start] = useState(reach);
  const saving = useSetReach(person.id, start, close);
  const { channels, moments } = values;
  const wanted: Wanted = channels === null ? 'notAsked' : channels.length === 0 ? 'none' : 'some';
  const toggle = <T extends string>(all: readonly T[], one: T): T[] =>
    all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
  return (
    <ActDialog
      title={t(($) => $.people.reach.dialog)}
      words={t(($) => $.people.reach.words)}
      size="normal"
      sendLabel={t(($) => $.common.save)}
      onSend={() => saving.send(values)}
      onClose={close}
      isPending={saving.isPending}
      failure={saving.error}
    >
      <RadioGroup
        isInline
        legend={t(($) => $.people.reach.may)}
        options={[
          { value: 'some', label: t(($) => $.people.reach.some) },
          { value: 'none', label: t(($) => $.people.reach.notAtAll) },
          { value: 'notAsked', label: t(($) => $.people.missing.notAsked) },
        ]}
        value={wanted}
        onChange={(value) =>
          set({ channels: value === 'some' ? [...reachChannels] : value === 'none' ? [] : null })
        }
      />
      {wanted === 'some' ? (
        <fieldset className="home-checks">
          <legend className="ui-choice-legend">{t(($) => $.people.reach.how)}</legend>
          {reachChannels.map((one) => (
            <Checkbox
              key={one}
              label={t(($) => $.people.reach.channels[one])}
              isChecked={channels?.includes(one) ?? false}
              onChange={() => set({ channels: toggle(channels ?? [], one) })}
            />
          ))}
        </fieldset>
      ) : null}
      <RadioGroup<YesNo>
        isInline
        legend={t(($) => $.people.reach.mayMessage)}
        options={[
          { value: 'yes', label: t(($) => $.people.reach.yes) },
          { value: 'no', label: t(($) => $.people.reach.no) },
          { value: 'notAsked', label: t(($) => $.people.missing.notAsked) },
        ]}
        value={values.mayLeaveMessage === null ? 'notAsked' : values.mayLeaveMessage ? 'yes' : 'no'}
        onChange={(value) => set({ mayLeaveMessage: value === 'notAsked' ? null : value === 'yes' })}
      />
      <fieldset className="home-checks">
        <legend className="ui-choice-legend">{t(($) => $.people.reach.when)}</legend>
        {reachMoments.map((one) => (
          <Checkbox
            key={one}
            label={t(($) => $.people.reach.moments[one])}
            isChecked={moments.includes(one)}
            onChange={() => set({ moments: toggle(moments, one) })}
          />
        ))}
      </fieldset>
      <Select
        label={t(($) => $.people.reach.writtenLabel)}
        hint={t(($) => $.people.reach.writtenHint)}
        placeholder={t(($) => $.common.choose)}
        width="m"
        options={languages}
        value={values.writtenLanguage ?? noLanguage}
        onChange={(tag) => set({ writtenLanguage: tag === noLanguage ? null : tag })}
      />
      <RadioGroup<InterpreterLevel | 'notAsked'>
        legend={t(($) => $.people.reach.interpreter)}
        options={[
          ...interpreterLevels.map((level) => ({
            value: level,
            label: t(($) => $.people.reach.levels[level]),
          })),
          { value: 'notAsked' as const, label: t(($) => $.people.missing.notAsked) },
        ]}
        value={values.interpreter ?? 'notAsked'}
        onChange={(value) => set({ interpreter: value === 'notAsked' ? null : value })}
      />
    </ActDialog>
  );
}

/** Saves, and puts back what stood there before when that was a mistake. */
function useSetReach(personId: string, before: PersonReach, onDone: () => void) {
  const { t } = useText();
  const { client } = useApi();
  const { done, failed } = useSaid();
  const back = useCommand((input: SetInput) => client.people.setReach(input), { onError: failed });
  const save = useCommand((input: SetInput) => client.people.setReach(input), {
    onSuccess(saved) {
      done(
        t(($) => $.people.reach.saved),
        () => back.mutate({ personId, ...before, revision: saved.revision }),
      );
      onDone();
    },
  });
  return {
    isPending: save.isPending,
    error: save.error,
    send: (values: PersonReach) => save.mutate({ personId, ...values }),
  };
}
