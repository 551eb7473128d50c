import type { KioskBarProps } from '../../ui/kiosk/KioskBar.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useRun } from '../run/RunContext.ts';
import { sizeLevel, stepOf, themeLevel } from '../run/run.ts';
import { useVoice, type VoiceControls } from '../speech/VoiceContext.ts';

/** The bar of every screen, always the same nine places (A28). On the first screen there is nothing to go back from or to stop. */
export function useBar(): KioskBarProps {
  const { t } = useSpelling();
  const { run, act } = useRun();
  const { canRead, controls } = useVoice();
  const voice = useVoiceRow(controls);
  const isFirst = stepOf(run) === null;
  return {
    label: t(($) => $.kiosk.bar.label),
    voice,
    back: isFirst ? null : { label: t(($) => $.kiosk.bar.back), onPress: () => act({ type: 'back' }) },
    stop: isFirst ? null : { label: t(($) => $.kiosk.bar.stop), onPress: () => act({ type: 'end' }) },
    help: {
      label: t(($) => $.kiosk.bar.help),
      // Pressed in for as long as somebody is called.
      isOn: run.callId === null ? undefined : true,
      onPress: () => act({ type: 'go', step: { name: 'help' } }),
    },
    language: {
      label: t(($) => $.kiosk.bar.language),
      onPress: () => act({ type: 'go', step: { name: 'language' } }),
    },
    readAloud: canRead
      ? {
          label: t(($) => $.kiosk.bar.readAloud),
          isOn: run.isReadingAloud,
          onPress: () => act({ type: 'readAloud' }),
        }
      : null,
    bigger: {
      label: t(($) => $.kiosk.bar.bigger),
      level: sizeLevel(run.size),
      onPress: () => act({ type: 'bigger' }),
    },
    contrast: {
      label: t(($) => $.kiosk.bar.contrast),
      level: themeLevel(run.theme),
      onPress: () => act({ type: 'contrast' }),
    },
    lowReach: {
      label: t(($) => $.kiosk.bar.lowReach),
      isOn: run.isLowReach,
      onPress: () => act({ type: 'lowReach' }),
    },
    steady: {
      label: t(($) => $.kiosk.bar.steady),
      isOn: run.isSteadyHands,
      onPress: () => act({ type: 'steadyHands' }),
    },
  };
}

/** While the screen is read aloud: once more, pause, on to the next (S01). Stop is the button that began it. */
function useVoiceRow(controls: VoiceControls | null): KioskBarProps['voice'] {
  const { t } = useSpelling();
  if (controls === null) return null;
  const { isPaused, repeat, pauseOrGoOn, skip } = controls;
  return {
    label: t(($) => $.kiosk.voice.label),
    actions: [
      { icon: 'refresh', label: t(($) => $.kiosk.voice.repeat), onPress: repeat },
      isPaused
        ? { icon: 'play', label: t(($) => $.kiosk.voice.goOn), onPress: pauseOrGoOn }
        : { icon: 'pause', label: t(($) => $.kiosk.voice.pause), onPress: pauseOrGoOn },
      { icon: 'skip', label: t(($) => $.kiosk.voice.skip), onPress: skip },
    ],
  };
}
