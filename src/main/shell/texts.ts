/** Sentences the shell itself says, when no page can. Everything else is in the renderer's language files. */
export interface ShellTexts {
  pageGone: string;
  pageGoneDetail: string;
  reload: string;
  copyReport: string;
  quit: string;
  notAnswering: string;
  notAnsweringDetail: string;
  wait: string;
  startFailed: string;
  startFailedDetail: string;
  edit: string;
  forbiddenSwitch: string;
}

const nl: ShellTexts = {
  pageGone: 'Dit venster is onverwacht gestopt.',
  pageGoneDetail:
    'Wat bevestigd was, is bewaard. Open het venster opnieuw. Blijft het gebeuren, geef dan het verslag aan wie de computer beheert.',
  reload: 'Opnieuw openen',
  copyReport: 'Verslag kopiëren',
  quit: 'Afsluiten',
  notAnswering: 'Dit venster antwoordt niet.',
  notAnsweringDetail: 'Wacht even, of open het venster opnieuw. Wat bevestigd was, is bewaard.',
  wait: 'Wachten',
  startFailed: 'Deelbalie kan niet starten.',
  startFailedDetail:
    'Er is niets verloren gegaan. Probeer het opnieuw, of geef deze code door aan wie de computer beheert:',
  edit: 'Bewerken',
  forbiddenSwitch: 'Deelbalie start niet met deze optie, omdat die de beveiliging uitzet:',
};

const en: ShellTexts = {
  pageGone: 'This window stopped unexpectedly.',
  pageGoneDetail:
    'What was confirmed has been kept. Open the window again. If it keeps happening, give the report to whoever looks after this computer.',
  reload: 'Open again',
  copyReport: 'Copy report',
  quit: 'Quit',
  notAnswering: 'This window does not answer.',
  notAnsweringDetail: 'Wait a moment, or open the window again. What was confirmed has been kept.',
  wait: 'Wait',
  startFailed: 'Deelbalie cannot start.',
  startFailedDetail: 'Nothing was lost. Try again, or give this code to whoever looks after this computer:',
  edit: 'Edit',
  forbiddenSwitch: 'Deelbalie does not start with this option, because it switches protection off:',
};

const fr: ShellTexts = {
  pageGone: 'Cette fenêtre s’est arrêtée de manière inattendue.',
  pageGoneDetail:
    'Ce qui était confirmé est conservé. Rouvrez la fenêtre. Si cela se répète, donnez le rapport à la personne qui gère cet ordinateur.',
  reload: 'Rouvrir',
  copyReport: 'Copier le rapport',
  quit: 'Quitter',
  notAnswering: 'Cette fenêtre ne répond pas.',
  notAnsweringDetail: 'Attendez un instant ou rouvrez la fenêtre. Ce qui était confirmé est conservé.',
  wait: 'Attendre',
  startFailed: 'Deelbalie ne peut pas démarrer.',
  startFailedDetail: 'Rien n’est perdu. Réessayez, ou donnez ce code à la personne qui gère cet ordinateur :',
  edit: 'Édition',
  forbiddenSwitch: 'Deelbalie ne démarre pas avec cette option, car elle désactive la protection :',
};

/** @param locale what `app.getLocale()` says, such as `nl-BE`; an unknown language gets Dutch */
export function shellTexts(locale: string): ShellTexts {
  const language = locale.slice(0, 2).toLowerCase();
  if (language === 'fr') return fr;
  return language === 'en' ? en : nl;
}
