import { analyse, spectralDistance } from './spectrum.ts';

export type Pcm = Float32Array<ArrayBuffer>;

/** Speech has an rms of 0.03 to 0.2; a dead kernel gives none at all. */
const LEAST_RMS = 1e-4;
/** Kokoro's peaks reach 1.04, and are clamped by then; what stands at the limit for long is no speech. */
const MOST_CLIPPED = 0.2;
/** Kokoro takes 0.04 to 0.11 s for a phoneme, and a second for the silence around. */
const SECONDS_PER_PHONEME = [0.02, 0.25] as const;
const SECONDS_AROUND = 2;
/** Share of energy above 6 kHz: at most 0.15 in clean speech, 0.19 and more where a GPU spoiled it (microsoft/onnxruntime#29807). */
const MOST_HIGH_SHARE = 0.17;
/** How much more of it there may be than in the same words from WASM; right backends agree within 0.001. */
const HIGH_SHARE_MARGIN = 0.02;
/** The same words again may be spoken more softly, but not muffled: dB between first and last third. */
const MOST_DRIFT_DB = 9;
/** Backends that are right agree to 0.5 dB and better; dynamic quantisation, which still is speech, lies at 6 to 8. */
const MOST_DISTANCE_DB = 3;

/** What is wrong with a sound, whatever was to be said, in words that follow “the sound”; empty when nothing is. */
export function hearFault(pcm: Pcm): string {
  let [energy, clipped] = [0, 0];
  for (const sample of pcm) {
    energy += sample * sample;
    if (Math.abs(sample) >= 1) clipped++;
  }
  if (pcm.length === 0) return 'is empty';
  if (!Number.isFinite(energy)) return 'is not a number';
  if (Math.sqrt(energy / pcm.length) < LEAST_RMS) return 'is silent';
  if (clipped > MOST_CLIPPED * pcm.length) return 'is far too loud';
  return '';
}

/** What is wrong with a part of a sound, which may be as quiet and as short as a pause; empty when nothing is. */
export function hearPartFault(pcm: Pcm): string {
  const fault = hearFault(pcm);
  return fault === 'is empty' || fault === 'is silent' ? '' : fault;
}

/** The same, and that it is about as long as so many phonemes at speed 1. */
export function hearFaultOf(
  pcm: Pcm,
  { phonemes, sampleRate }: { phonemes: number; sampleRate: number },
): string {
  const fault = hearFault(pcm);
  if (fault) return fault;
  const seconds = pcm.length / sampleRate;
  const [least, most] = SECONDS_PER_PHONEME;
  if (seconds < least * phonemes) return `is too short: ${seconds.toFixed(1)} s`;
  if (seconds > most * phonemes + SECONDS_AROUND) return `is too long: ${seconds.toFixed(1)} s`;
  return '';
}

/** What is wrong with a sound in comparison to the same words from a device that is right. */
export function compareSounds(pcm: Pcm, reference: Pcm, sampleRate: number): string {
  if (pcm.length !== reference.length) {
    return `has ${pcm.length} samples where the processor gives ${reference.length}`;
  }
  const [heard, wanted] = [analyse(pcm, sampleRate), analyse(reference, sampleRate)];
  if (heard.highShare > wanted.highShare + HIGH_SHARE_MARGIN) {
    return `hisses: ${percent(heard.highShare)} above 6 kHz, ${percent(wanted.highShare)} from the processor`;
  }
  const distance = spectralDistance(heard, wanted);
  if (!(distance <= MOST_DISTANCE_DB)) {
    return `is not what the processor gives: ${distance.toFixed(1)} dB apart`;
  }
  return '';
}

/**
 * What is wrong within a sound that says the same three times: its last third has to be as its first. Its
 * share above 6 kHz may be what `highShare` says, which is that of the same words from the processor.
 */
export function hearDrift(pcm: Pcm, sampleRate: number, highShare?: number): string {
  const third = Math.floor(pcm.length / 3);
  const most = highShare === undefined ? MOST_HIGH_SHARE : Math.max(MOST_HIGH_SHARE, highShare + 0.1);
  const whole = analyse(pcm, sampleRate).highShare;
  if (whole > most) return `hisses: ${percent(whole)} above 6 kHz, at most ${percent(most)} is speech`;
  const [early, late] = [
    levels(pcm.subarray(0, third), sampleRate),
    levels(pcm.subarray(-third), sampleRate),
  ];
  for (const [i, level] of early.entries()) {
    const drift = (late[i] ?? 0) - level;
    if (!(Math.abs(drift) <= MOST_DRIFT_DB)) {
      return `changes within a sentence: ${drift.toFixed(1)} dB in the end`;
    }
  }
  return '';
}

/** Levels in dB of four parts of the spectrum (5 of the 20 bands each), on the mean. */
function levels(pcm: Float32Array, sampleRate: number): number[] {
  const { frames } = analyse(pcm, sampleRate);
  return [0, 5, 10, 15].map((first) => {
    let power = 0;
    for (const bands of frames) for (let band = first; band < first + 5; band++) power += bands[band] ?? 0;
    return 10 * Math.log10(power / frames.length + 1e-9);
  });
}

/** Whether a sound should be compared before it is heard: it has far more hiss than speech mostly has. */
export function isSuspicious(pcm: Pcm, sampleRate: number, usualHighShare: number): boolean {
  return analyse(pcm, sampleRate, 2).highShare > Math.max(MOST_HIGH_SHARE, 1.25 * usualHighShare);
}

/** The share above 6 kHz of all of these sounds together, on the mean. */
export function meanHighShare(sounds: Pcm[], sampleRate: number): number {
  const shares = sounds.map((pcm) => analyse(pcm, sampleRate).highShare);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
