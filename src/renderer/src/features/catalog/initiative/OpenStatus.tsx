import type { Openness } from '#shared/contract/catalog.contract.ts';
import { Status } from '../../../ui/Status.tsx';
import { useOpeningWords } from './opening-words.ts';

/** Whether an initiative receives people now: an icon and words. */
export function OpenStatus({ openness, isFilled }: { openness: Openness; isFilled?: boolean | undefined }) {
  const words = useOpeningWords();
  return (
    <Status
      tone={openness.open ? 'done' : 'neutral'}
      icon={openness.open ? 'check' : 'clock'}
      isFilled={isFilled}
    >
      {words.now(openness)}
    </Status>
  );
}
