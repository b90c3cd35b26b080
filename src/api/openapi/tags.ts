/** The chapters of the documentation, in their order. */
export const TAGS = {
  Speech: 'From a text to its sound.',
  Transcription: 'From a recording to what is said in it.',
  Voices: 'Who can speak, in the shape that each client expects.',
  'Other dialects': 'Speech for clients of other servers.',
  Chat: 'Answers in words.',
  Models: 'What speaks and answers: what is on this device, downloads, memory.',
  Service: 'Whether it works, and what it can do.',
};

export type Tag = keyof typeof TAGS;
