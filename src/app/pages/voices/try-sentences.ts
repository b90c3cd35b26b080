/** A sentence in a language (a tag such as `en-us`) with the word or phrase in its middle; in English for any other language. */
export function trySentence(language: string, match: string): string {
  const sentence = SENTENCES[language.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH;
  return sentence.replace('…', () => match);
}

const ENGLISH = 'Yesterday I read about … in the paper.';

const SENTENCES: Readonly<Record<string, string>> = {
  de: 'Gestern habe ich in der Zeitung von … gelesen.',
  es: 'Ayer leí sobre … en el periódico.',
  fr: 'Hier, j’ai lu … dans le journal.',
  hi: 'कल मैंने अख़बार में … के बारे में पढ़ा।',
  it: 'Ieri ho letto di … sul giornale.',
  ja: '昨日、新聞で…について読みました。',
  pt: 'Ontem li sobre … no jornal.',
  zh: '昨天我在报纸上读到了…的消息。',
};
