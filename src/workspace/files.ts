/** What is asked of a disk, or of what stands in for one: an editor's unsaved texts, a repository in a browser. */
import type { SourceFile } from '../project/source-file.js';

export interface DiskFile extends SourceFile {
  readonly bom: boolean;
  /** Whether its front matter has our keys, where that is known without its text. */
  readonly isOurs?: boolean;
}

/** What a folder holds; a link is not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Paths are absolute, written as `node:path` writes them. What is refused is thrown with the system's `code`. */
export interface Files {
  /** True also for what a link leads to. */
  readonly exists: (path: string) => boolean;
  /** Of what a link leads to. @throws when there is nothing */
  readonly kind: (path: string) => 'file' | 'folder' | 'other';
  /** True for a file that is no link. */
  readonly isPlainFile: (path: string) => boolean;
  /** @throws when there is no such folder, or it may not be read */
  readonly list: (folder: string) => readonly FolderEntry[];
  /** The path without links on its way. @throws when there is nothing */
  readonly real: (path: string) => string;
  /**
   * @param shown the path as people see it, `/` between folders
   * @throws Problem when the system refuses or the path is no regular file
   */
  readonly read: (path: string, shown: string) => DiskFile;
}
