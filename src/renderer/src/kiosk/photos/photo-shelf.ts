/** A photo as the core gives it. */
export interface SentPhoto {
  mime: string;
  base64: string;
}

/**
 * Photos of this run as addresses an `img` can show, each fetched once. `clear` gives their memory back at the end of the
 * run; addresses given before then show nothing any more.
 */
export interface PhotoShelf {
  /** The address when the photo is there; null while it is on its way or cannot be had. */
  look(photoId: string): string | null;
  /** Asks for it; asking again changes nothing. */
  want(photoId: string): void;
  /** True when the core has no such photo or could not give it. */
  isMissing(photoId: string): boolean;
  /** The core has got a photo: when it was missing, it is asked for again. */
  come(photoId: string): void;
  subscribe(tell: () => void): () => void;
  clear(): void;
}

export interface PhotoShelfOptions {
  fetchPhoto: (photoId: string) => Promise<SentPhoto>;
  makeAddress?: (photo: Blob) => string;
  dropAddress?: (address: string) => void;
}

export function createPhotoShelf({
  fetchPhoto,
  makeAddress = (photo) => URL.createObjectURL(photo),
  dropAddress = (address) => URL.revokeObjectURL(address),
}: PhotoShelfOptions): PhotoShelf {
  const addresses = new Map<string, string | 'asked' | 'missing'>();
  const listeners = new Set<() => void>();
  // Photos that arrive after the end belong to nobody: each run has a number.
  let run = 0;

  const tell = () => {
    for (const listener of listeners) listener();
  };

  async function fetchOne(photoId: string, ofRun: number): Promise<void> {
    try {
      const photo = await fetchPhoto(photoId);
      if (ofRun === run) addresses.set(photoId, makeAddress(blobOf(photo)));
    } catch {
      // A thing without its photo shows its pictogram; after a while away the core is asked anew.
      if (ofRun === run) addresses.set(photoId, 'missing');
    }
    if (ofRun === run) tell();
  }

  const isAddress = (held: string | undefined): held is string =>
    held !== undefined && held !== 'asked' && held !== 'missing';

  return {
    look(photoId) {
      const held = addresses.get(photoId);
      return isAddress(held) ? held : null;
    },
    want(photoId) {
      if (addresses.has(photoId)) return;
      addresses.set(photoId, 'asked');
      void fetchOne(photoId, run);
    },
    come(photoId) {
      if (addresses.get(photoId) !== 'missing') return;
      addresses.set(photoId, 'asked');
      void fetchOne(photoId, run);
    },
    isMissing: (photoId) => addresses.get(photoId) === 'missing',
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear() {
      run += 1;
      for (const held of addresses.values()) if (isAddress(held)) dropAddress(held);
      addresses.clear();
    },
  };
}

function blobOf({ mime, base64 }: SentPhoto): Blob {
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: mime });
}
