import { useState } from 'react';
import { JoinPage } from '../network/JoinPage.tsx';
import { useNetwork } from '../network/use-network.ts';
import { SetUpPage } from './SetUpPage.tsx';

/** A computer without data: a new house, or one more computer of a house that is there. */
export function FirstStart() {
  const network = useNetwork();
  const [isJoining, setJoining] = useState(false);
  if (isJoining || network?.joining) return <JoinPage onBack={() => setJoining(false)} />;
  return <SetUpPage onJoin={network?.isPossible === true ? () => setJoining(true) : undefined} />;
}
