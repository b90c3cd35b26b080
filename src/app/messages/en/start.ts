/** The start page: a text to hear at once. */
export const start = {
  heading: 'Press Play, and listen.',
  goOnWith: (title: string) => `Go on with “${title}”`,
  textLabel: 'Text to read aloud',
  sheet: 'Your text',
  placeholder: 'Paste or type a text here, or drop a file on the page.',
  open: 'Open a file',
  clear: 'Clear',
  keep: 'Keep in the library',
  listen: 'Listen',
  empty: 'Nothing to read yet.',
  facts: (words: number, time: string) =>
    `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}, about ${time}`,
  factsOf: (facts: string, title: string) => `${facts} · ${title}`,
  edit: 'Back to editing',
  cleared: 'Cleared.',
  undo: 'Bring the old text back',
  notKept: 'There is no room to keep this text in this browser: it goes when you close the page.',
  useSample: 'Use the sample text',
  goesOn: 'Play goes on where you stopped.',
  startOver: 'Start over',
  readingLabel: 'The text being read',
  noVoice: (language: string) =>
    `No voice for ${language} is on this device yet. It comes with the natural voice below.`,
  kept: (title: string) => `“${title}” is in your library.`,
  relay: {
    connected: 'The relay speaks through this tab: keep it open.',
    lost: 'The relay does not answer. This tab connects to it again by itself.',
    refused:
      'The relay does not let this tab speak. If it wants a key, open its address once with #relay-key=KEY.',
  },
};
