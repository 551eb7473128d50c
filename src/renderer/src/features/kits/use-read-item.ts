import { useState } from 'react';
import type { LookedUp } from '#shared/contract/loans.contract.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { type ScanAnswer, type ScanLevel, useScan } from '../../staff/scan/index.ts';
import type { ReadForSwap } from './read-for-swap.ts';

/** What the last code led to, in words. */
export interface LastRead {
  tone: 'good' | 'bad';
  text: string;
  /** A code nobody knows: it may become the kit's own. */
  freeCode: string | null;
}

interface ReadingOptions {
  /** The rule: what the found thing means here. `inKit` is the running kit it is in. */
  decide: (found: LookedUp, inKit: { id: string; name: string } | null) => ReadForSwap;
  onItem: (item: Extract<ReadForSwap, { do: 'add' }>['item']) => void;
  level?: ScanLevel | undefined;
}

/** Reads item after item for a kit: by the scanner, or chosen from a list. */
export function useReadItem({ decide, onItem, level }: ReadingOptions) {
  const { client } = useApi();
  const failureText = useFailureText();
  const words = useReadWords();
  const [last, setLast] = useState<LastRead | null>(null);

  async function read(found: LookedUp): Promise<ScanAnswer | null> {
    const inKit =
      found.kind === 'item' ? await client.kits.ofItem({ itemId: found.whereabouts.item.id }) : null;
    const step = decide(found, inKit);
    if (step.do === 'leave') return null;
    if (step.do === 'add') onItem(step.item);
    const tone = step.do === 'add' ? 'good' : 'bad';
    const text = words(step);
    setLast({ tone, text, freeCode: step.do === 'tell' && step.why === 'unknown' ? step.code : null });
    return { tone, text, isShown: true };
  }

  const failed = (error: unknown): ScanAnswer => {
    const text = failureText(error);
    setLast({ tone: 'bad', text, freeCode: null });
    return { tone: 'bad', text, isShown: true };
  };

  useScan(async ({ code }) => client.loans.lookUp({ code }).then(read).catch(failed), level);

  return {
    last,
    forget: () => setLast(null),
    choose: (itemId: string) =>
      void client.loans
        .whereabouts({ itemId })
        .then((whereabouts) => read({ kind: 'item', whereabouts }))
        .catch(failed),
  };
}

function useReadWords(): (step: Exclude<ReadForSwap, { do: 'leave' }>) => string {
  const { t } = useText();
  return (step) => {
    if (step.do === 'add')
      return t(($) => $.kits.read.added, { name: step.item.kindName, code: step.item.barcode });
    switch (step.why) {
      case 'unknown':
      case 'damaged':
        return t(($) => $.kits.read[step.why], { code: step.code });
      case 'kitCode':
        return t(($) => $.kits.read.kitCode, { name: step.name });
      case 'full':
        return t(($) => $.kits.read.full);
      case 'inOtherKit':
        return t(($) => $.kits.read.inOtherKit, {
          name: step.item.kindName,
          code: step.item.barcode,
          kit: step.kit.name,
        });
      default:
        return t(($) => $.kits.read[step.why], {
          name: step.item.kindName,
          code: step.item.barcode,
          initiative: step.item.initiativeName,
        });
    }
  };
}
