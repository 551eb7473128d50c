import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';

type Acts = Client['privacy'];

/** Acts of one press on what a person was told and its grounds, each saying what it did. */
export function usePrivacyActs() {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const today = useHouseDay();
  const undone = () => say(t(($) => $.zones.privacy.undone));
  const undoShow = useAct((input: Parameters<Acts['undoShow']>[0]) => client.privacy.undoShow(input), undone);
  const undoGround = useAct(
    (input: Parameters<Acts['undoGround']>[0]) => client.privacy.undoGround(input),
    undone,
  );
  const undoWithdraw = useAct(
    (input: Parameters<Acts['undoWithdraw']>[0]) => client.privacy.undoWithdraw(input),
    undone,
  );
  const withdraw = useAct((input: Parameters<Acts['withdraw']>[0]) => client.privacy.withdraw(input));
  return {
    undoShow: (shownId: string) => undoShow.mutate({ shownId }),
    undoGround: (groundId: string) => undoGround.mutate({ groundId }),
    undoWithdraw: (groundId: string) => undoWithdraw.mutate({ groundId }),
    withdraw: (groundId: string) => {
      withdraw.mutate(
        { groundId, day: today },
        {
          onSuccess: () =>
            say(
              t(($) => $.zones.privacy.saidWithdrawn),
              () => undoWithdraw.mutate({ groundId }),
            ),
        },
      );
    },
  };
}
