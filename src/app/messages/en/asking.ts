/** Questions about a page, and answers that are read aloud. */
export const asking = {
  question: 'Your question',
  ask: 'Ask',
  aloud: 'Read the answer aloud',
  hint: 'About what stands around the place that is heard or shown. A small model on this device answers, and it can be wrong.',
  answering: 'Writing the answer…',
  speaking: 'Reading the answer aloud…',
  done: 'The answer is there.',
  stop: 'Stop',
  none: 'There is no model on this device that answers questions.',
  noneAdvice: 'You can add one there:',
  get: (name: string, size: string) => `Get ${name} (${size})`,
  progress: (name: string) => `Download of ${name}`,
  tooLong: 'The question is longer than the model can read.',
  tooLongAdvice: 'Ask a shorter one.',
};
