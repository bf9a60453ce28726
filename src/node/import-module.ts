/** Loads a module by its address. The console's scripts are none and cannot: there this is a file of its own. */

export const importModule = (url: string): Promise<Readonly<Record<string, unknown>>> => import(url);
