/** The page's language: Chinese unless the address asks for English (`?lang=en`). */
export type Language = 'zh-CN' | 'en';

export function languageOf(search: string): Language {
  return new URLSearchParams(search).get('lang')?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
