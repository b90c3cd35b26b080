/** What the browser says of this origin's storage, in bytes where it is a size. */
export interface StorageState {
  usedBytes: number | undefined;
  freeBytes: number | undefined;
  /** Whether the browser promises not to clear it when space runs short. */
  persisted: boolean;
}

/** Looks up how much is stored and whether it is safe; a browser that can't tell gives `undefined`. */
export async function storageState(): Promise<StorageState> {
  const { storage } = navigator;
  const estimate = await storage?.estimate?.();
  const persisted = (await storage?.persisted?.()) ?? false;
  return { usedBytes: estimate?.usage, freeBytes: roomIn(estimate), persisted };
}

/**
 * Asks the browser to keep what is stored, and tells whether it will. Some browsers show a question, so
 * call it when a person has asked for a download. Workers can't ask; call it in a page.
 */
export async function requestPersistence(): Promise<boolean> {
  const storage: { persist?: () => Promise<boolean> } & StorageManager = navigator.storage;
  if (await storage?.persisted?.()) return true;
  return (await storage?.persist?.()) ?? false;
}

/**
 * Bytes that this origin may still store. Only a hint: Chromium (from 138 on) tells everybody about 10 GiB,
 * so a full quota is known by the failure alone.
 */
export async function freeBytes(): Promise<number | undefined> {
  return roomIn(await navigator.storage?.estimate?.());
}

function roomIn(estimate: StorageEstimate | undefined): number | undefined {
  if (estimate?.quota === undefined) return undefined;
  return Math.max(0, estimate.quota - (estimate.usage ?? 0));
}
