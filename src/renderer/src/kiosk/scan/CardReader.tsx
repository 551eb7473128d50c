import { useHouse } from '../parts/HouseContext.ts';
import { useRun } from '../run/RunContext.ts';
import { asksCard, type Step, stepOf } from '../run/run.ts';
import { cardScanned } from './card-code.ts';
import { useReader } from './reader.ts';

/** Where a card means "show me what is mine"; elsewhere somebody is busy with something else. */
const listeningSteps: ReadonlySet<Step['name']> = new Set(['purpose', 'lending', 'card', 'secret']);

/** Takes a card held before the reader, from the first screen on: nothing has to be touched for it. */
export function CardReader(): null {
  const { run, act } = useRun();
  const { hasMine } = useHouse();
  const step = stepOf(run);
  const isListening = asksCard(run) || (hasMine && (step === null || listeningSteps.has(step.name)));
  useReader(isListening, (code) => {
    const card = cardScanned(code);
    if (card !== null) act({ type: 'card', card });
  });
  return null;
}
