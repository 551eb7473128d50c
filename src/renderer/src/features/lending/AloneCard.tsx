import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SelfServiceRule } from '#shared/contract/mine.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { EditForm } from '../../staff/form/EditForm.tsx';
import { FormCheckbox, FormText } from '../../staff/form/fields.tsx';
import { useHasDraft } from '../../staff/form/use-edit.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';

type Input = Parameters<Client['mine']['setSelfService']>[0];
type Values = Omit<SelfServiceRule, 'revision'>;
const fields = ['lends', 'takesBack', 'returnPlace'] as const;
const draftOf = (initiativeId: string): string => `lending.alone.${initiativeId}`;

/** What an initiative leaves to visitors alone, at a kiosk: nothing until somebody says so here. */
export function AloneCard({ initiativeId, mayChange }: { initiativeId: string; mayChange: boolean }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.mine.selfService.queryOptions({ input: { initiativeId } }));
  const hasDraft = useHasDraft(draftOf(initiativeId));
  const [isEditing, setEditing] = useState(mayChange && hasDraft);
  if (!query.data) return <Awaiting query={query} />;
  return (
    <Card
      title={t(($) => $.lending.alone.title)}
      icon="scan"
      aside={
        mayChange && !isEditing ? (
          <Button
            size="small"
            variant="quiet"
            icon="edit"
            aria-label={t(($) => $.lending.alone.edit)}
            onPress={() => setEditing(true)}
          >
            {t(($) => $.common.edit)}
          </Button>
        ) : null
      }
    >
      <div className="lending">
        <p className="lending-note">{t(($) => $.lending.alone.intro)}</p>
        {isEditing ? (
          <EditAlone initiativeId={initiativeId} rule={query.data} onClose={() => setEditing(false)} />
        ) : (
          <AloneView rule={query.data} />
        )}
      </div>
    </Card>
  );
}

function AloneView({ rule }: { rule: SelfServiceRule }) {
  const { t } = useText();
  const say = useAloneWords();
  return (
    <DefinitionList
      items={fields
        .filter((field) => field !== 'returnPlace' || rule.takesBack)
        .map((field) => ({
          term: say.label(field),
          value: say.value(rule, field) || t(($) => $.lending.alone.counter),
        }))}
    />
  );
}

function EditAlone({
  initiativeId,
  rule,
  onClose,
}: {
  initiativeId: string;
  rule: SelfServiceRule;
  onClose: () => void;
}) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const words = useAloneWords();
  const { revision, ...values } = rule;
  return (
    <EditForm<Values, Input, SelfServiceRule>
      label={t(($) => $.lending.alone.edit)}
      draft={draftOf(initiativeId)}
      saved={{ revision, values }}
      fields={fields}
      firstField="lends"
      refusalFields={{}}
      words={words}
      call={(input) => client.mine.setSelfService(input)}
      inputOf={(typed, at) => ({ initiativeId, revision: at, ...typed })}
      onSaved={(saved) => {
        queries.setQueryData(orpc.mine.selfService.queryKey({ input: { initiativeId } }), saved);
        onClose();
      }}
      onStale={() => void queries.invalidateQueries({ queryKey: orpc.mine.selfService.key() })}
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <FormCheckbox<Values> control={control} name="lends" label={t(($) => $.lending.alone.lends)} />
          <FormCheckbox<Values>
            control={control}
            name="takesBack"
            label={t(($) => $.lending.alone.takesBack)}
          />
          <FormText<Values>
            control={control}
            name="returnPlace"
            label={t(($) => $.lending.alone.place)}
            hint={t(($) => $.lending.alone.placeHint)}
            maxLength={80}
          />
        </>
      )}
    </EditForm>
  );
}

function useAloneWords() {
  const { t } = useText();
  return {
    label: (field: keyof Values & string): string =>
      t(($) => $.lending.alone[field === 'returnPlace' ? 'place' : field]),
    value(values: Values, field: keyof Values & string): string {
      const value = values[field];
      return typeof value === 'string' ? value : t(($) => $.lending.alone[value ? 'yes' : 'no']);
    },
  };
}
