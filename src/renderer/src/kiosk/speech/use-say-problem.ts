import { useEffect } from 'react';
import { useVoice } from './VoiceContext.ts';

/** What is wrong with a field is said as soon as it is known, with the name of the field (S08): the screen is not read anew for it. */
export function useSayProblem(label: string, problem: string | undefined): void {
  const { say } = useVoice();
  useEffect(() => {
    if (problem !== undefined) say?.(`${label}. ${problem}`);
  }, [say, label, problem]);
}
