/** The kinds of files that Lector opens, by media type: for pickers and the manifest. */
export const ACCEPTED_FILES: Record<string, string[]> = {
  'application/epub+zip': ['.epub'],
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'text/plain': ['.txt', '.text'],
  'text/markdown': ['.md', '.markdown'],
  'text/html': ['.html', '.htm'],
  'application/xhtml+xml': ['.xhtml', '.xht'],
  'application/x-subrip': ['.srt'],
  'text/vtt': ['.vtt'],
};

/** The same as the `accept` of a file field. */
export const ACCEPT = [...Object.keys(ACCEPTED_FILES), ...Object.values(ACCEPTED_FILES).flat()].join(',');
