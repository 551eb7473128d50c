import { HouseMark } from '../../ui/HouseMark.tsx';

/** On top of each page that is for staff. */
export function StaffHead({ title, text }: { title: string; text: string }) {
  return (
    <header className="kiosk-staff-head">
      <HouseMark />
      <div>
        <h1 className="k-question">{title}</h1>
        <p>{text}</p>
      </div>
    </header>
  );
}
