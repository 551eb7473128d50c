import '../desk.css';
import '../kiosk.css';
import './gallery.css';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { Controls } from './Controls.tsx';
import { DeskScene } from './DeskScene.tsx';
import { Foundations } from './Foundations.tsx';
import { KioskScene } from './KioskScene.tsx';
import { Overlays } from './Overlays.tsx';
import { readWishes, type Wishes } from './wishes.ts';

/**
 * A page for eyes only, served in development: gallery.html?part=desk&theme=dark&lang=ar&size=bigger.
 * It is no input of the app's build.
 */
const wishes = readWishes(location.search);
const root = document.documentElement;
root.lang = wishes.lang;
root.dir = wishes.lang === 'ar' ? 'rtl' : 'ltr';
root.dataset.theme = wishes.theme;

function Part({ wishes: asked }: { wishes: Wishes }) {
  switch (asked.part) {
    case 'controls':
      return <Controls lang={asked.lang} />;
    case 'desk':
      return <DeskScene lang={asked.lang} />;
    case 'overlays':
      return <Overlays show={asked.show} />;
    case 'kiosk':
      return <KioskScene wishes={asked} />;
    default:
      return <Foundations />;
  }
}

const host = document.getElementById('root');
if (host !== null) {
  createRoot(host).render(
    <I18nProvider locale={wishes.lang === 'ar' ? 'ar' : 'nl-BE'}>
      <Part wishes={wishes} />
    </I18nProvider>,
  );
}
