import '../ui/kiosk.css';
import { createRoot } from 'react-dom/client';

/** Placeholder until the kiosk stands. */
export async function start(root: HTMLElement): Promise<void> {
  createRoot(root).render(<h1>Deelbalie</h1>);
}
