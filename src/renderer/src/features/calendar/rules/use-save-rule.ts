import type { ClosingRule } from '#shared/contract/calendar.contract.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { useToast } from '../../../ui/Toaster.tsx';

export type SaveInput = Parameters<Client['calendar']['saveRule']>[0];
type RemoveInput = Parameters<Client['calendar']['removeRule']>[0];

const inputOf = ({ id, ...rule }: ClosingRule): Omit<SaveInput, 'commandId'> => ({ ruleId: id, ...rule });

/** Writes closings that come back; each act can be undone for as long as its message stands. */
export function useRuleActs() {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const failureText = useFailureText();
  const onError = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const put = useCommand((input: SaveInput) => client.calendar.saveRule(input), { onError });
  const take = useCommand((input: RemoveInput) => client.calendar.removeRule(input), { onError });
  const say = (text: string, undo: () => void) =>
    void toast.show({ tone: 'done', text, action: { label: t(($) => $.common.undo), onPress: undo } });
  return {
    isSaving: put.isPending,
    /** `before` is the rule as it was; without it the rule is new. */
    save(rule: ClosingRule, before: ClosingRule | null, words: string, onSaved?: () => void) {
      put.mutate(inputOf(rule), {
        onSuccess() {
          say(words, () => (before ? put.mutate(inputOf(before)) : take.mutate({ ruleId: rule.id })));
          onSaved?.();
        },
      });
    },
    remove(rule: ClosingRule, words: string) {
      take.mutate({ ruleId: rule.id }, { onSuccess: () => say(words, () => put.mutate(inputOf(rule))) });
    },
  };
}
