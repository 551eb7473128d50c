import '../ui/desk.css';
import { createRoot } from 'react-dom/client';
import { createTranslator, markDocument } from '../app/i18n.ts';
import { staffNamespaces } from '../app/namespaces.ts';
import { createApi } from '../client/api.ts';
import { hasUnsavedWork } from './form/kept.ts';
import { StaffApp } from './StaffApp.tsx';

/** Opens the desk in `root`. */
export async function start(root: HTMLElement): Promise<void> {
  const [api, translator] = await Promise.all([createApi('staff'), createTranslator('nl', staffNamespaces)]);
  markDocument('nl');
  // A browser closed or read anew would lose what is in memory only. The desktop app has no such button.
  window.addEventListener('beforeunload', (event) => {
    if (hasUnsavedWork()) event.preventDefault();
  });
  createRoot(root).render(<StaffApp api={api} translator={translator} />);
}
