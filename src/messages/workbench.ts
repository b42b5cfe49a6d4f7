import * as en from './en/workbench';
import * as zh from './zh-CN/workbench';

export type WorkbenchText = keyof typeof zh.workbenchTexts;
export type WorkbenchTexts = { readonly [Key in WorkbenchText]: string };

/** The workbook that opens when none is asked for. */
export interface WelcomeSheet {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly headers: readonly string[];
  /** Occupation, level, recipient. */
  readonly rows: readonly (readonly [string, string, string])[];
  readonly more: string;
  /** A call, without the functions' prefix, and what it gives. */
  readonly examples: readonly (readonly [string, string])[];
  readonly formulaHeaders: readonly string[];
}

const TEXTS = { 'zh-CN': zh.workbenchTexts, en: en.workbenchTexts } as const;
const WELCOME = { 'zh-CN': zh.welcomeSheet, en: en.welcomeSheet } as const;

/** A sentence of the workbench's page; `{name}` places are filled from `params`. */
export function workbenchText(
  language: keyof typeof TEXTS,
  key: WorkbenchText,
  params: Readonly<Record<string, string>> = {},
): string {
  return TEXTS[language][key].replace(/\{(\w+)\}/g, (place, name: string) => params[name] ?? place);
}

export function welcomeSheet(language: keyof typeof WELCOME): WelcomeSheet {
  return WELCOME[language];
}
