/** The settings page. */
export const settings = {
  looks: 'How text looks',
  looksHint: 'For every text that you read.',
  sampleBefore: 'This is how a text looks.',
  sampleSentence: [
    'The sentence that you hear is marked, and in it the',
    'word',
    'that is just being spoken.',
  ],
  sampleAfter: 'The rest waits for its turn.',
  listening: 'While listening',
  keepAwake: 'Keep the screen on while the voice speaks',
  keys: 'Single keys are shortcuts (Space, arrows, letters)',
  keysHint: 'Turn this off if they get in the way of other programs.',
  language: 'Language of the buttons and words around the text',
  languageDevice: 'As the device',
  languageHint: 'The page is loaded anew. The voice goes by the language of each document, not by this.',
  privacy: 'Privacy',
};
