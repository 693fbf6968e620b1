/** Waits until what is already on its way is done. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
