/** What ffmpeg 5.1 writes into its log when it can't read a file, and what that means for who has chosen the file. */
const REASONS: readonly [RegExp, string][] = [
  [/matches no streams/, 'The file has no sound in it.'],
  [/Output file .* does not contain any stream/, 'The file has no sound in it.'],
  [
    /Decoder .* not found|Decoding requested, but no decoder|Could not find codec/,
    'The sound in the file is of a kind that can not be decoded here.',
  ],
  [/moov atom not found|End of file|Truncat/i, 'The file is broken or only a part of one.'],
  [/Invalid data found/, 'The file is in no format of sound that can be read here, or broken.'],
];

/** Says in a sentence why a file could not be decoded, with ffmpeg's own words behind it. */
export function explainDecoding(log: readonly string[]): string {
  const [, reason = 'The file could not be decoded.'] =
    REASONS.find(([pattern]) => log.some((line) => pattern.test(line))) ?? [];
  const words = log.map((line) => line.trim()).filter((line) => line !== '');
  return words.length > 0 ? `${reason} (ffmpeg: ${words.join(' | ')})` : reason;
}
