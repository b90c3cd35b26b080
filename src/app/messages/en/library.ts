export const library = {
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
