/** Sample rate of the voices that are cloned, and of what is spoken, in Hz. */
export const SAMPLE_RATE = 24000;
/** Speech tokens that make up one second. */
export const TOKENS_PER_SECOND = 25;

/** Speech has the tokens 0 to 6560 (3^8: resemble-ai/chatterbox, s3tokenizer); what follows is not sound. */
export const SPEECH_TOKENS = 6561;
export const START_SPEECH = 6561;
export const STOP_SPEECH = 6562;
/** Stands in the prompt where the feeling is embedded. */
export const EXAGGERATION = 6563;
/** A token of silence, 40 ms. */
export const SILENCE = 4299;
/** First and last token of a text, in the exports whose tokenizer knows no other. */
export const START_TEXT = 255;
export const STOP_TEXT = 0;
