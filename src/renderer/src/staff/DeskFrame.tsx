import { Outlet } from '@tanstack/react-router';

/** Placeholder until the frame stands. */
export function DeskFrame() {
  return <Outlet />;
}
