import { KioskButton } from '../../../ui/kiosk/KioskButton.tsx';
import { useSpelling } from '../../language/KioskLanguage.tsx';

export function EndButton({ onPress }: { onPress: () => void }) {
  const { t } = useSpelling();
  return (
    <KioskButton variant="primary" icon="check" onPress={onPress}>
      {t(($) => $.kiosk.mine.list.done)}
    </KioskButton>
  );
}
