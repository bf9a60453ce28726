/** The version of this program, written in when it is bundled. */
declare const DUNMARK_VERSION: string;

export const VERSION: string = typeof DUNMARK_VERSION === 'string' ? DUNMARK_VERSION : '0.0.0-source';
