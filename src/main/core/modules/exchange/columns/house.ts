import { type Column, column } from './column.ts';

/** Columns of the closings: Dutch first, English and French after; what other programs call the same thing is recognised too. */
export const houseColumns = {
  closings: [
    column(
      'initiative',
      'Initiatief',
      'Initiative',
      'Dienst',
      'Locatie',
      'Site',
      'Location',
      'Department',
      'Branch',
      'Library',
      'Service',
    ),
    column('fromDay', 'Van', 'Du', 'From', 'Vanaf', 'Sinds', 'Since', 'Start', 'De'),
    column('untilDay', 'Tot en met', 'Jusqu’au', 'Until', 'Tot', 'Einde', 'End', 'Au'),
    column('openHours', 'Open uren', 'Heures d’ouverture', 'Opening hours', 'Uren', 'Hours'),
    column('pattern', 'Komt terug', 'Se répète', 'Comes back', 'Herhaling', 'Repeats', 'Répétition'),
    column('reason', 'Reden', 'Raison', 'Reason', 'Waarom', 'Titel', 'Title', 'Description', 'Motif'),
    column('active', 'Geldt', 'Valable', 'Holds', 'Actief', 'Active', 'Actif'),
    column('otherHours', 'Andere uren', 'Autres heures', 'Other hours'),
  ],
} satisfies Record<string, readonly Column[]>;
