import { fold } from '#shared/domain/text-fold.ts';

/** The name of a list as part of a file's name: no accents, no spaces. */
export const fileWord = (name: string): string => fold(name).replaceAll(' ', '-');
