/** The settings page. */
export const settings = {
  looks: 'How text looks',
  looksHint: 'For every text that you read.',
  sample: 'So it looks: the word that is heard is marked, and the sentence around it.',
  listening: 'While listening',
  keepAwake: 'Keep the screen on while the voice speaks',
  keys: 'Single keys are shortcuts (Space, arrows, letters)',
  keysHint: 'Turn this off if they get in the way of other programs.',
  language: 'Language of the buttons and words around the text',
  languageDevice: 'As the device',
  languageHint: 'The page is loaded anew. The voice goes by the language of each document, not by this.',
  privacy: 'Privacy',
};
