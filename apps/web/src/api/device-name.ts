import { DEVICE_NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import { lineUpTo } from '@stockwire/shared/text';

const STORAGE_KEY = 'stockwire.device-name';
const DeviceName = lineUpTo(DEVICE_NAME_LENGTH_MAX);

/** The name under which this browser acts; one a browser, kept over visits, changeable. */
export interface DeviceNameStore {
  read(): string;
  /** Takes the name over when it is one line that fits; answers whether it was. */
  save(name: string): boolean;
  subscribe(listener: () => void): () => void;
}

export interface DeviceNameDeps {
  storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** From 0 to below 1: makes two fresh browsers differ by name. */
  random: () => number;
}

export function createDeviceNameStore({ storage, random }: DeviceNameDeps): DeviceNameStore {
  const listeners = new Set<() => void>();
  let name = readStored(storage);
  if (name === null) {
    name = `Desk ${Math.floor(random() * 90) + 10}`;
    write(storage, name);
  }
  let current = name;
  return {
    read: () => current,
    save(text) {
      const parsed = DeviceName.safeParse(text);
      if (!parsed.success) return false;
      current = parsed.data;
      write(storage, current);
      for (const listener of listeners) listener();
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readStored(storage: DeviceNameDeps['storage']): string | null {
  try {
    const parsed = DeviceName.safeParse(storage.getItem(STORAGE_KEY));
    return parsed.success ? parsed.data : null;
  } catch (cause) {
    if (isForbidden(cause)) return null;
    throw cause;
  }
}

function write(storage: DeviceNameDeps['storage'], name: string): void {
  try {
    storage.setItem(STORAGE_KEY, name);
  } catch (cause) {
    // Without storage the name lives as long as the page: worse than kept, better than no page.
    if (!isForbidden(cause)) throw cause;
  }
}

function isForbidden(cause: unknown): boolean {
  return (
    cause instanceof DOMException &&
    (cause.name === 'SecurityError' || cause.name === 'QuotaExceededError')
  );
}
