import { useText } from '../app/text.ts';
import { Icon } from '../ui/Icon.tsx';

/** A line across the desk: everything here is invented and may be tried. */
export function DemoNotice() {
  const { t } = useText();
  return (
    <p className="desk-notice">
      <Icon name="info" />
      {t(($) => $.staff.demo.notice)}
    </p>
  );
}
