import type { Wording } from '#shared/contract/wording.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useAct, useSay } from '../upkeep/acts.ts';

type Input<Name extends keyof Client['wording']> = NonNullable<Parameters<Client['wording'][Name]>[0]> & {
  commandId: string;
};
export type ForeignTag = Input<'write'>['language'];
export type ReviewerRole = Input<'review'>['by'];

/** What staff do with texts of the kiosk; each act says what it did and has its way back. */
export function useWordingActs(language: ForeignTag) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const undone = () => say(t(($) => $.wording.saidUndone));
  const undoWrite = useAct((input: Input<'undoWrite'>) => client.wording.undoWrite(input), undone);
  const undoReview = useAct((input: Input<'undoReview'>) => client.wording.undoReview(input), undone);
  const undoTake = useAct((input: Input<'undoTake'>) => client.wording.undoTake(input), undone);
  const write = useAct(
    (input: Input<'write'>) => client.wording.write(input),
    ({ key, revision, own }: Wording) =>
      say(own === 'none' ? t(($) => $.wording.saidDropped) : t(($) => $.wording.saidSaved), () =>
        undoWrite.mutate({ language, key, revision }),
      ),
  );
  const review = useAct((input: Input<'review'>) => client.wording.review(input));
  const take = useAct(
    (input: Input<'take'>) => client.wording.take(input),
    ({ importId, written }) =>
      say(
        t(($) => $.wording.saidTaken, { count: written }),
        () => undoTake.mutate({ language, importId }),
      ),
  );
  return {
    write,
    take,
    undoReview: (key: string) => undoReview.mutate({ language, keys: [key] }),
    review: ({ key, dutchHash, textHash }: Wording, by: ReviewerRole) =>
      review.mutate(
        { language, by, texts: [{ key, dutchHash, textHash }] },
        {
          onSuccess: () =>
            say(
              t(($) => $.wording.saidReviewed),
              () => undoReview.mutate({ language, keys: [key] }),
            ),
        },
      ),
  };
}
