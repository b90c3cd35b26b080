/** Why a file can't be opened; the interface has a sentence for each. */
export type FailureCode =
  /** The file has no bytes. */
  | 'empty'
  /** More than this device can hold at once. */
  | 'too-large'
  /** No format that Lector reads. */
  | 'unsupported'
  /** Word's format before 2007. */
  | 'old-word'
  /** Amazon's own formats. */
  | 'kindle'
  /** It claims to be a format, and can't be read as one. */
  | 'damaged'
  /** A shop's copy protection. */
  | 'copy-protected'
  | 'password-needed'
  | 'password-wrong'
  /** Every page is a picture. */
  | 'pictures-only'
  /** It was read, and there is nothing to read in it. */
  | 'no-text'
  /** An archive made to fill the memory. */
  | 'zip-bomb'
  /** The time limit passed. */
  | 'too-slow'
  /** The browser can't get at the file any more. */
  | 'unreachable'
  /** The code that reads files could not be loaded, or it broke. */
  | 'reader-failed';

/** The one error of opening a file. Its message is for developers; people get the sentence of its code. */
export class DocumentFailure extends Error {
  override readonly name = 'DocumentFailure';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
