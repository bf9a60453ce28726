/** The reader's language: what the setting says, or else what VS Code itself speaks. */
import * as vscode from 'vscode';
import type { Language } from '../../../src/model/language.js';

export function readerLanguage(): Language {
  const chosen = vscode.workspace.getConfiguration('dunmark').get<string>('language', 'auto');
  if (chosen === 'en' || chosen === 'zh') return chosen;
  return vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
