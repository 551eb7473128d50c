import { useState } from 'react';
import type { Household } from '#shared/contract/households.contract.ts';
import type { HouseholdRole } from '#shared/contract/words.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useHouseholdUndo, useSaid } from './household-acts.ts';

type AddInput = Parameters<Client['households']['addMember']>[0];
type CreateInput = Parameters<Client['households']['create']>[0];
type Who = AddInput['who'];

export interface Joining {
  who: Who;
  role: HouseholdRole;
  fromDay: string;
  /** The person leaves the household they are in. */
  moves: boolean;
  name: string;
  /** The one without a name that this is. */
  namesUnnamedId?: string | undefined;
}

/**
 * Somebody joins a person's household. Without a household one begins that day, with both: a family is registered in
 * one act, and taken back in one.
 */
export function useAddMember(personId: string, household: Pick<Household, 'id'> | null, onDone: () => void) {
  const { client } = useApi();
  const { t } = useText();
  const { done } = useSaid();
  const undo = useHouseholdUndo();
  // The same ids while the same dialog is open: a second try adds nobody twice.
  const [ids] = useState(() => ({ memberId: newId(), ownMemberId: newId(), householdId: newId() }));
  const said = (name: string, back: () => void) => {
    done(
      name === '' ? t(($) => $.households.said.joined) : t(($) => $.households.said.added, { name }),
      back,
    );
    onDone();
  };
  const add = useCommand((input: AddInput) => client.households.addMember(input), {
    onSuccess: () => said(name, () => undo.join(ids.memberId)),
  });
  const create = useCommand((input: CreateInput) => client.households.create(input), {
    onSuccess: () => said(name, () => undo.create(ids.householdId)),
  });
  const [name, setName] = useState('');
  return {
    isPending: add.isPending || create.isPending,
    failure: add.error ?? create.error,
    send(joining: Joining) {
      setName(joining.name);
      const { who, role, fromDay, moves, namesUnnamedId } = joining;
      const member = { memberId: ids.memberId, who, role, moves };
      if (household) return add.mutate({ householdId: household.id, fromDay, ...member, namesUnnamedId });
      const self = { memberId: ids.ownMemberId, who: { personId }, role: 'adult', moves: false } as const;
      return create.mutate({
        householdId: ids.householdId,
        label: null,
        fromDay,
        members: [self, member],
      });
    },
  };
}
