import type { Procedures } from '../../rpc/procedures.ts';
import { previewImport, takeImport, undoImport } from './import.service.ts';
import {
  forKiosk,
  languageFigures,
  reviewWording,
  undoReview,
  undoWrite,
  writeWording,
} from './wording.service.ts';
import { wordingIn } from './wording.view.ts';

/** The words of the kiosk in other languages than Dutch. */
export const wordingProcedures: Procedures<'wording'> = {
  kiosk: forKiosk,
  languages: languageFigures,
  list: (call, { language }) => wordingIn(call.db, language),
  write: writeWording,
  undoWrite,
  review: reviewWording,
  undoReview,
  preview: previewImport,
  take: takeImport,
  undoTake: undoImport,
};
