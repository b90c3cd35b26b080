/** Where a share of the operating system is sent, and how its parts are called: for the manifest and the service worker. */
export const SHARE_TARGET = {
  path: '/share',
  title: 'title',
  text: 'text',
  url: 'url',
  files: 'files',
} as const;

/** What the app is told in its address when a share could not be kept: `?share=full` or `?share=failed`. */
export const SHARE_PARAMETER = 'share';
