/** Tells that something in some folders changed: folders are watched, not files, because editors save by renaming. */
import { type FSWatcher, watch } from 'node:fs';

export interface FolderWatch {
  /** Watches these folders from now on and no others. @returns true when one is new */
  readonly only: (folders: ReadonlySet<string>) => boolean;
  readonly close: () => void;
}

/** Editors write, rename and touch: what comes together is one change. */
const SETTLE = 80;
/** Where the system cannot tell (too many folders, some network disks), it is asked. */
const POLL = 700;

/**
 * @param changed called once for events that come together; it must find out for itself what is different
 * @param polls true to ask instead of being told
 */
export function watchFolders(changed: () => void, polls: boolean): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let poll: NodeJS.Timeout | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, SETTLE);
  };
  const startPolling = () => {
    poll ??= setInterval(changed, POLL);
  };
  const drop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string) => {
    try {
      const watcher = watch(folder, soon);
      // The folder is gone, or the system gave up on it: the next look finds out.
      watcher.on('error', () => {
        drop(folder);
        soon();
      });
      watchers.set(folder, watcher);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') startPolling();
    }
  };
  if (polls) startPolling();
  return {
    only(folders) {
      if (polls) return false;
      for (const folder of [...watchers.keys()]) if (!folders.has(folder)) drop(folder);
      const fresh = [...folders].filter((folder) => !watchers.has(folder));
      fresh.forEach(add);
      return fresh.length > 0;
    },
    close() {
      clearTimeout(timer);
      clearInterval(poll);
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}
