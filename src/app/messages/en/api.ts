/** “For programs”: the endpoint, its reference, the relay. */
export const api = {
  title: 'For programs',
  about:
    'Lector is also a speech service for programs. It speaks the language of OpenAI’s speech service, so programs made for that work with it, and nothing leaves this device.',
  views: 'Parts of this page',
  web: 'In a web page',
  programs: 'In other programs',
  reference: 'Reference',

  webAbout:
    'Every page of this address can ask for speech while one tab of Lector is open. No server and no key are needed.',
  webReady: 'Ready: the service answers on this page.',
  webOnlyHere:
    'Only this tab has the service: the browser allows it no service worker, so other pages of this address can not ask.',
  text: 'Text to say',
  textExample: 'It was the best of times.',
  voice: 'Voice',
  bestVoice: (name: string) => `${name}: the best one that is here`,

  fetchTitle: 'With fetch',
  fetchAbout: 'One request; the answer is an MP3.',
  clientTitle: 'With OpenAI’s own client',
  clientAbout: 'npm install openai. “Run” sends the request that it would send.',
  timesTitle: 'When each word is heard',
  timesAbout: 'Without the sound here; leave include_audio out to get both.',
  copy: 'Copy',
  copyOf: (title: string) => `Copy: ${title}`,
  copied: 'Copied.',
  notCopied: 'The browser did not allow it. Select the text and copy it.',
  run: 'Run',
  runOf: (title: string) => `Run: ${title}`,
  stop: 'Stop',
  running: 'Waiting for the answer…',

  status: (status: number, ms: string) => `Status ${status} after ${ms} ms`,
  headers: 'Headers of the answer',
  body: 'Body of the answer',
  emptyBody: 'The body is empty.',
  sound: 'Sound of the answer',
  download: (size: string) => `Save the answer (${size})`,
  answerFile: 'answer',
  cut: (size: string) => `Only the first ${size} are shown.`,

  relayAbout:
    'Other programs reach Lector through its relay: a small program on this computer, which answers at an address of its own.',
  relayChecking: 'Looking for a relay…',
  relayHere: (version: string) =>
    `This page comes from a relay, version ${version}. Programs reach it at this address:`,
  relayTabs: (count: number) => {
    if (count === 0) return 'No tab is connected to it, so it speaks by itself.';
    return count === 1
      ? 'One tab is connected to it: keep that tab open, and the relay can speak through it.'
      : `${count} tabs are connected to it; the fastest free one speaks.`;
  },
  relayRefused:
    'It does not let this tab speak for it. If it wants a key, open its address once with #relay-key=KEY behind it.',
  relayLost: 'It does not answer just now. This tab connects to it again by itself.',
  relayNone: 'No relay serves this page. To start one on this computer, with Node 20.19 or later:',
  relayThen:
    'Then open its address, and it speaks with what is here. Docker, keys and other computers are in',
  relayAgain: 'Look again',
  curlTitle: 'With curl',
  curlAbout: 'In a terminal.',
  settingsOf: (program: string) => `Settings for ${program}`,
  where: 'Where',
  openWebUiWhere: 'Admin Panel › Settings › Audio › Text-to-Speech: OpenAI',
  sillyTavernWhere: 'Extensions › TTS: OpenAI Compatible',
  homeAssistantWhere: 'An OpenAI text-to-speech integration that takes an address of your own',
  baseUrl: 'Base URL',
  endpoint: 'Endpoint',
  key: 'API key',
  anyKey: 'any, such as none',
  model: 'Model',
  host: 'A program in a container, or on another computer, reaches the relay by another name than localhost.',

  referenceAbout: 'All routes, from the description that the service gives of itself.',
  referenceLinks: 'The same to read:',
  documentation: 'documentation',
  description: 'OpenAPI description',
  loading: 'Reading the description…',
  find: 'Find a route',
  noneFound: (words: string) => `No route fits “${words}”.`,
  parameters: 'Parameters',
  fields: 'Fields of the body',
  required: 'required',
  tryIt: 'Try it',
  tryAbout: 'It is really sent to this service.',
  tryDelete: 'It is really sent, and really deletes.',
  example: 'Example',
  json: 'Body (JSON)',
  badJson: (why: string) => `The body is no JSON: ${why}`,
  send: 'Send',
  left: 'left out',
};
