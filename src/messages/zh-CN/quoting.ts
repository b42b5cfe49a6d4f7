import { terms } from './terms';

/** What was found, as it stands in a sentence. */
export const quoted = (text: string): string => `“${text}”`;
export const quotedList = (texts: readonly string[]): string => terms.list(texts.map(quoted));
