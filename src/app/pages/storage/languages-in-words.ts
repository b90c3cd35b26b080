import { t } from '../../messages/messages.ts';
import { nameLanguage } from '../../state/voice-list.ts';

/** As many are named as one reads at a glance. */
const MOST_NAMED = 3;

/** Languages by their names, or how many they are; empty for none. */
export function languagesInWords(languages: readonly string[]): string {
  if (languages.length > MOST_NAMED) return t.models.languages(languages.length);
  return languages.map(nameLanguage).join(', ');
}
