import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { useToast } from '../../ui/Toaster.tsx';

type Households = Client['households'];
type InputOf<Act extends keyof Households> = Parameters<Households[Act]>[0];

/** Says what was done, with the way back; or in a sentence why it could not be done. */
export function useSaid() {
  const { t } = useText();
  const toast = useToast();
  const failureText = useFailureText();
  return {
    done: (text: string, undo?: () => void) =>
      void toast.show({
        tone: 'done',
        text,
        ...(undo ? { action: { label: t(($) => $.common.undo), onPress: undo } } : {}),
      }),
    failed: (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) }),
  };
}

/** The undo of each act of a household; used by the messages and by the buttons that stay until the evening. */
export function useHouseholdUndo() {
  const { client } = useApi();
  const { t } = useText();
  const { done, failed } = useSaid();
  const told = {
    onSuccess: () => done(t(($) => $.households.said.undone)),
    onError: failed,
  };
  const join = useCommand((input: InputOf<'undoAddMember'>) => client.households.undoAddMember(input), told);
  const leave = useCommand((input: InputOf<'undoEndMember'>) => client.households.undoEndMember(input), told);
  const create = useCommand((input: InputOf<'undoCreate'>) => client.households.undoCreate(input), told);
  const end = useCommand((input: InputOf<'undoEnd'>) => client.households.undoEnd(input), told);
  const stay = useCommand((input: InputOf<'undoAddStay'>) => client.households.undoAddStay(input), told);
  const endStay = useCommand((input: InputOf<'undoEndStay'>) => client.households.undoEndStay(input), told);
  const unnamed = useCommand(
    (input: InputOf<'undoAddUnnamed'>) => client.households.undoAddUnnamed(input),
    told,
  );
  const endUnnamed = useCommand(
    (input: InputOf<'undoEndUnnamed'>) => client.households.undoEndUnnamed(input),
    told,
  );
  return {
    stay: (stayId: string) => stay.mutate({ stayId }),
    endStay: (stayId: string) => endStay.mutate({ stayId }),
    unnamed: (householdId: string, unnamedIds: string[]) => unnamed.mutate({ householdId, unnamedIds }),
    endUnnamed: (householdId: string, unnamedIds: string[]) => endUnnamed.mutate({ householdId, unnamedIds }),
    join: (memberId: string) => join.mutate({ memberId }),
    leave: (memberId: string) => leave.mutate({ memberId }),
    create: (householdId: string) => create.mutate({ householdId }),
    end: (householdId: string) => end.mutate({ householdId }),
  };
}

/** Acts that need no dialog. */
export function useMemberActs() {
  const { client } = useApi();
  const { t } = useText();
  const { done, failed } = useSaid();
  const role = useCommand((input: InputOf<'changeRole'>) => client.households.changeRole(input), {
    onError: failed,
  });
  return {
    changeRole(
      member: { memberId: string; name: string; role: InputOf<'changeRole'>['role'] },
      to: typeof member.role,
    ) {
      role.mutate(
        { memberId: member.memberId, role: to },
        {
          onSuccess: () =>
            done(
              t(($) => $.households.said.roleChanged, { name: member.name }),
              () => role.mutate({ memberId: member.memberId, role: member.role }),
            ),
        },
      );
    },
  };
}

/** Ends that hold from today, each with its way back. */
export function usePartActs() {
  const { client } = useApi();
  const { t } = useText();
  const { done, failed } = useSaid();
  const undo = useHouseholdUndo();
  const today = useHouseDay();
  const end = useCommand((input: InputOf<'endStay'>) => client.households.endStay(input), {
    onError: failed,
  });
  const fewer = useCommand((input: InputOf<'endUnnamed'>) => client.households.endUnnamed(input), {
    onError: failed,
  });
  return {
    endStay: (stayId: string, name: string) =>
      end.mutate(
        { stayId, day: today },
        {
          onSuccess: () =>
            done(
              t(($) => $.households.said.stayEnded, { name }),
              () => undo.endStay(stayId),
            ),
        },
      ),
    oneFewer: (householdId: string, unnamedId: string) =>
      fewer.mutate(
        { householdId, unnamedIds: [unnamedId], day: today },
        {
          onSuccess: () =>
            done(
              t(($) => $.households.said.unnamedFewer),
              () => undo.endUnnamed(householdId, [unnamedId]),
            ),
        },
      ),
  };
}
