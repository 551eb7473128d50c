import '../ui/desk.css';
import { createRoot } from 'react-dom/client';
import { createTranslator, markDocument } from '../app/i18n.ts';
import { createApi } from '../client/api.ts';
import { StaffApp } from './StaffApp.tsx';
import { staffNamespaces } from './staff-language.ts';

/** Opens the desk in `root`. */
export async function start(root: HTMLElement): Promise<void> {
  const [api, translator] = await Promise.all([createApi('staff'), createTranslator('nl', staffNamespaces)]);
  markDocument('nl');
  createRoot(root).render(<StaffApp api={api} translator={translator} />);
}
