import { useRun } from '../run/RunContext.ts';
import { type Step, stepOf } from '../run/run.ts';
import { AttractScreen } from './AttractScreen.tsx';
import { HelpScreen } from './HelpScreen.tsx';
import { HouseScreen } from './HouseScreen.tsx';
import { InitiativeScreen } from './InitiativeScreen.tsx';
import { LanguageScreen } from './LanguageScreen.tsx';
import { SearchScreen } from './SearchScreen.tsx';
import { ThingScreen } from './ThingScreen.tsx';
import { ThingsScreen } from './ThingsScreen.tsx';

/** The screen of the present step. A step without a screen does not compile. */
export function StepScreen() {
  const { run } = useRun();
  const step = stepOf(run);
  return step === null ? <AttractScreen /> : screenOf(step);
}

function screenOf(step: Step) {
  switch (step.name) {
    case 'house':
      return <HouseScreen />;
    case 'initiative':
      return <InitiativeScreen initiativeId={step.initiativeId} />;
    case 'things':
      return <ThingsScreen initiativeId={step.initiativeId} />;
    case 'search':
      return <SearchScreen />;
    case 'thing':
      return <ThingScreen kindId={step.kindId} />;
    case 'language':
      return <LanguageScreen />;
    case 'help':
      return <HelpScreen />;
  }
}
