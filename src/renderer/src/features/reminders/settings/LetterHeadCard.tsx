import { useState } from 'react';
import type { LetterHead } from '#shared/contract/reminder-settings.contract.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/Toaster.tsx';

const lines = ['street', 'town', 'phone', 'email'] as const;

/** Who letters come from, and where the window of the envelope is. */
export function LetterHeadCard({ head }: { head: LetterHead }) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const [draft, setDraft] = useState(head);
  const save = useCommand(
    (input: Parameters<Client['reminders']['setLetterHead']>[0]) => client.reminders.setLetterHead(input),
    { onSuccess: () => void toast.show({ tone: 'done', text: t(($) => $.common.saved) }) },
  );
  return (
    <Card title={t(($) => $.reminders.settings.head.title)} icon="house">
      <div className="late-settings-stack">
        {save.isError ? <FailurePanel error={save.error} /> : null}
        {lines.map((name) => (
          <TextField
            key={name}
            label={t(($) => $.reminders.settings.head[name])}
            value={draft[name]}
            onChange={(value) => setDraft({ ...draft, [name]: value })}
            maxLength={name === 'phone' ? 40 : 120}
            isCode={name === 'phone' || name === 'email'}
            width="full"
          />
        ))}
        <RadioGroup
          legend={t(($) => $.reminders.settings.head.window)}
          isInline
          value={draft.windowSide}
          onChange={(windowSide) => setDraft({ ...draft, windowSide })}
          options={[
            { value: 'right', label: t(($) => $.reminders.settings.head.right) },
            { value: 'left', label: t(($) => $.reminders.settings.head.left) },
          ]}
        />
        <div className="late-row">
          <Button
            isPending={save.isPending}
            pendingLabel={t(($) => $.common.saving)}
            onPress={() => save.mutate({ head: draft })}
          >
            {t(($) => $.reminders.settings.head.save)}
          </Button>
        </div>
      </div>
    </Card>
  );
}
