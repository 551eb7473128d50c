import { useRun } from '../run/RunContext.ts';
import { type Step, stepOf } from '../run/run.ts';
import { AttractScreen } from './AttractScreen.tsx';
import { FeedbackScreen, ThanksScreen } from './FeedbackScreen.tsx';
import { HandedScreen } from './HandedScreen.tsx';
import { HelpScreen } from './HelpScreen.tsx';
import { HouseScreen } from './HouseScreen.tsx';
import { InitiativeScreen } from './InitiativeScreen.tsx';
import { LanguageScreen } from './LanguageScreen.tsx';
import { LendingScreen } from './LendingScreen.tsx';
import { MenuScreen } from './MenuScreen.tsx';
import { AloneScreen } from './mine/AloneScreen.tsx';
import { CardScreen } from './mine/CardScreen.tsx';
import { MineScreen } from './mine/MineScreen.tsx';
import { SecretScreen } from './mine/SecretScreen.tsx';
import { NumberScreen } from './NumberScreen.tsx';
import { PurposeScreen } from './PurposeScreen.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import { SearchScreen } from './SearchScreen.tsx';
import { ServiceScreen } from './ServiceScreen.tsx';
import { ServicesScreen } from './ServicesScreen.tsx';
import { TalkScreen } from './TalkScreen.tsx';
import { ThemeScreen } from './ThemeScreen.tsx';
import { ThingScreen } from './ThingScreen.tsx';
import { ThingsScreen } from './ThingsScreen.tsx';
import { UrgencyScreen } from './UrgencyScreen.tsx';

/** The screen of the present step. A step without a screen does not compile. */
export function StepScreen() {
  const { run } = useRun();
  const step = stepOf(run);
  return step === null ? <AttractScreen /> : screenOf(step);
}

function screenOf(step: Step) {
  switch (step.name) {
    case 'purpose':
      return <PurposeScreen />;
    case 'lending':
      return <LendingScreen />;
    case 'theme':
      return <ThemeScreen />;
    case 'urgency':
      return <UrgencyScreen />;
    case 'talk':
      return <TalkScreen />;
    case 'review':
      return <ReviewScreen />;
    case 'number':
      return <NumberScreen step={step} />;
    case 'card':
      return <CardScreen />;
    case 'secret':
      return <SecretScreen />;
    case 'mine':
      return <MineScreen />;
    case 'alone':
      return <AloneScreen code={step.code} />;
    case 'house':
      return <HouseScreen />;
    case 'menu':
      return <MenuScreen />;
    case 'services':
      return <ServicesScreen themeId={step.themeId} />;
    case 'service':
      return <ServiceScreen serviceId={step.serviceId} />;
    case 'initiative':
      return <InitiativeScreen initiativeId={step.initiativeId} />;
    case 'things':
      return <ThingsScreen initiativeId={step.initiativeId} />;
    case 'search':
      return <SearchScreen />;
    case 'thing':
      return <ThingScreen kindId={step.kindId} />;
    case 'feedback':
      return <FeedbackScreen about={step.about} />;
    case 'thanks':
      return <ThanksScreen />;
    case 'language':
      return <LanguageScreen />;
    case 'help':
      return <HelpScreen callsAtOnce />;
    case 'desk':
      return <HelpScreen callsAtOnce={false} />;
    case 'handed':
      return <HandedScreen number={step.number} />;
  }
}
