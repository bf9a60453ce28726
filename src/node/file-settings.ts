/** The settings that count for one file of the disk, as every command reads them. */
import { type FileSettingsReport, type ReportRequest, settingsReport } from '../workspace/settings-report.js';
import { disk } from './disk.js';

/** Where settings are looked for and what wins over them. */
export type FileSettingsOptions = Omit<ReportRequest, 'files'>;

/**
 * @param path of a letter, relative to `cwd` or absolute; it need not be there
 * @throws Problem with file and line when its settings cannot be used
 */
export const fileSettings = (path: string, options: FileSettingsOptions): FileSettingsReport =>
  settingsReport(path, { ...options, files: disk });
