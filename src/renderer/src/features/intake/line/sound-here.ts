import { keptHere } from './kept-here.ts';

const useKept = keptHere('deelbalie.newcomerSound');
const silent = 'off';

/** Whether this computer makes a sound when somebody joins the line or calls from a kiosk; on until it is switched off here. */
export function useSoundHere(): { isOn: boolean; setOn: (on: boolean) => void } {
  const [kept, keep] = useKept();
  return { isOn: kept !== silent, setOn: (on) => keep(on ? 'on' : silent) };
}
