/** Pixels of a sharing picture, as Open Graph asks for. */
export const sharingSize = { width: 1200, height: 630 } as const;
