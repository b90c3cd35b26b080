export const library = {
  title: 'Library',
  open: 'Open files',
  search: 'Search your library',
  searchHint: 'Title, author or words of the text',
  documents: (count: number) => (count === 1 ? '1 document' : `${count} documents`),
  empty: 'Nothing here yet',
  emptyAdvice: 'Open a file, drop one on this page, or paste a text. It stays on this device.',
  noMatch: (query: string) => `Nothing is called “${query}”.`,
  inText: 'In the text',
  searching: 'Looking through the texts…',
  searchFailed: 'The texts could not be searched. Reload the page, then try again.',
  found: (count: number) =>
    count === 0
      ? 'No text has these words.'
      : count === 1
        ? 'One document has these words.'
        : `${count} documents have these words.`,
  by: (authors: string) => `by ${authors}`,
  timeLeft: (time: string) => `${time} left`,
  notStarted: (time: string) => `${time} to hear`,
  finished: 'Heard to the end',
  opened: (when: string) => `opened ${when}`,
  progress: (percent: string) => `${percent} heard`,
  menu: (title: string) => `What to do with “${title}”`,
  openOne: 'Open',
  enqueue: 'Hear it next',
  dequeue: 'Take it off the list',
  exportOne: 'Save as audio…',
  remove: 'Delete',
  removed: (title: string) => `“${title}” was deleted.`,
  undo: 'Bring it back',
  queue: 'To hear next',
  moveUp: (title: string) => `Hear “${title}” earlier`,
  dequeueOne: (title: string) => `Take “${title}” off the list`,
  keep: 'Keep a copy of your library',
  exportAll: 'Save the library as a file',
  importAll: 'Bring in a library file',
  exporting: (done: string, all: string) => `Saving document ${done} of ${all}…`,
  exported: (name: string) => `Your library is saved as “${name}”.`,
  importing: (done: string, all: string) => `Reading document ${done} of ${all}…`,
  imported: (added: number, updated: number, known: number) =>
    [
      added === 0 ? 'No new document came.' : added === 1 ? 'One document came.' : `${added} documents came.`,
      updated === 0
        ? ''
        : updated === 1
          ? 'One that you have is further on now.'
          : `${updated} that you have are further on now.`,
      known === 0 ? '' : known === 1 ? 'One was here already.' : `${known} were here already.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  cancel: 'Cancel',
  close: 'Close this message',
  full: 'There is not enough room on this device for this document.',
  fullAdvice: 'Nothing of it was kept, and your library is as it was. Free some space, then try again.',
  outdated: 'Lector was updated in another window.',
  outdatedAdvice: 'Reload this page. Your library is safe.',
  blocked: 'Another window has an older Lector open.',
  blockedAdvice: 'Close or reload that window, then reload this one. Your library is safe.',
  unreadable: 'Your library could not be opened.',
  unreadableAdvice: 'Reload the page. If that does not help, restart your browser.',
  gone: 'This document is no longer in your library.',
  goneAdvice: 'Open its file again.',
  untitled: 'Untitled',
};
