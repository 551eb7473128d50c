/** Day and time as a paper says them, in Dutch, on the clock of the house. */
export const momentOnPaper = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('nl-BE', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));

/** Dots across the paper: 72 mm of an 80 mm roll at 203 dots an inch. */
export const paperDots = 576;
/** Rows a picture may have: about 15 cm of paper. */
export const mostPictureRows = 1200;
/** Papers one number may have: one, and one more for who asks. */
export const mostCopies = 2;
