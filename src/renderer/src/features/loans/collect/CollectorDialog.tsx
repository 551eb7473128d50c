import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { type HelperRelation, helperRelations } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Collector } from './collector.ts';

interface CollectorDialogProps {
  person: PersonSummary;
  now: Collector | null;
  onClose: () => void;
  onChoose: (collector: Collector | null) => void;
}

const self = 'self';
const other = 'other';

/** Who stands at the desk for this person: those who may always, the household, or a name with what they are. */
export function CollectorDialog({ person, now, onClose, onChoose }: CollectorDialogProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const { data } = useQuery(orpc.blocks.standing.queryOptions({ input: { personId: person.id } }));
  const candidates = data ? candidatesOf(data, person.id) : [];
  const [who, setWho] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [relation, setRelation] = useState<HelperRelation>('family');
  const [isTried, setTried] = useState(false);
  const words = (candidate: Candidate) =>
    candidate.relation === null
      ? t(($) => $.loans.collect.household)
      : t(($) => $.households.helpers.relations[candidate.relation ?? 'other']);
  // Standing agreements come first; without any, the field for a name is open at once.
  const chosen = who ?? (now ? self : (candidates[0]?.key ?? (data ? other : null)));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen === self) return onChoose(null);
    if (chosen === other) {
      const given = name.trim();
      if (given !== '') onChoose({ actedBy: { name: given, relation }, name: given, relation });
      return;
    }
    const candidate = candidates.find(({ key }) => key === chosen);
    if (candidate) onChoose(candidate.collector);
  };
  const options = [
    ...candidates.map((one) => ({ value: one.key, label: one.collector.name, hint: words(one) })),
    { value: other, label: t(($) => $.loans.collect.other) },
    ...(now
      ? [{ value: self, label: t(($) => $.loans.collect.self, { name: person.name || person.number }) }]
      : []),
  ];
  return (
    <Dialog
      isOpen
      size="small"
      title={t(($) => $.loans.collect.title)}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button variant="primary" icon="check" type="submit" form="collector">
            {t(($) => $.loans.collect.confirm)}
          </Button>
        </>
      }
    >
      <form id="collector" className="lend-form" onSubmit={send}>
        <RadioGroup
          legend={t(($) => $.loans.collect.who, { name: person.name || person.number })}
          options={options}
          value={chosen}
          onChange={setWho}
        />
        {chosen === other ? (
          <>
            <TextField
              label={t(($) => $.loans.collect.name)}
              error={isTried && name.trim() === '' ? t(($) => $.loans.collect.nameNeeded) : undefined}
              maxLength={120}
              value={name}
              onChange={setName}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- this field opened because of what was just pressed
              autoFocus
            />
            <Select
              label={t(($) => $.loans.collect.relation)}
              placeholder={t(($) => $.loans.collect.relation)}
              options={helperRelations.map((value) => ({
                value,
                label: t(($) => $.households.helpers.relations[value]),
              }))}
              value={relation}
              onChange={(value) => setRelation(value)}
            />
          </>
        ) : null}
      </form>
    </Dialog>
  );
}
