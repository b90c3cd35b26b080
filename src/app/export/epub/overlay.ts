import { escapeXml } from './escape.ts';

/** When a sentence is heard, in seconds from the start of its section's sound. */
export interface Clip {
  sentence: number;
  from: number;
  to: number;
}

/** Joins what is heard of each sentence, and lets each last until the next one begins; the last one to the end. */
export function toClips(heard: readonly Clip[], seconds: number): Clip[] {
  const whole = new Map<number, Clip>();
  for (const clip of heard) {
    const before = whole.get(clip.sentence);
    whole.set(clip.sentence, before ? { ...before, to: clip.to } : clip);
  }
  const clips = [...whole.values()].sort((a, b) => a.from - b.from);
  return clips
    .map((clip, i) => ({ ...clip, to: clips[i + 1]?.from ?? seconds }))
    .filter(({ from, to }) => to > from);
}

/** The media overlay of a section (EPUB 3.3, 9): which sentence is heard when. */
export function overlay(clips: readonly Clip[], { page, sound }: { page: string; sound: string }): string {
  const pars = clips.map(
    ({ sentence, from, to }, i) =>
      `<par id="p${i}"><text src="${escapeXml(page)}#s${sentence}"/><audio src="${escapeXml(sound)}" clipBegin="${clock(from)}" clipEnd="${clock(to)}"/></par>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">
<body>
<seq id="section" epub:textref="${escapeXml(page)}#top" epub:type="bodymatter">
${pars.join('\n')}
</seq>
</body>
</smil>
`;
}

/** A full clock value: `H:MM:SS.mmm`. */
export function clock(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const rest = String(ms % 1000).padStart(3, '0');
  return `${Math.floor(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${rest}`;
}
