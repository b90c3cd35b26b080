import type { Voice } from '../../client/voice.ts';
import { t } from '../../messages/messages.ts';
import { nameLanguage } from '../../state/voice-list.ts';

/** What a voice is, in plain words: `natural voice`, `your mix`. */
export function nameKind({ model, isSaved, mix }: Voice): string {
  if (isSaved) return mix === null ? t.voices.recorded : t.voices.mixed;
  return model === 'builtin' ? t.voices.simple : t.voices.natural;
}

/** All that is said of a voice in a line below its name, without where it is. */
export function describeInFull(voice: Voice): string[] {
  const { gender, grade } = voice;
  const person = gender === 'female' ? t.voices.woman : gender === 'male' ? t.voices.man : '';
  return [
    nameKind(voice),
    person,
    grade ? t.voices.grade(grade.replace('-', '−'), nameGrade(grade)) : '',
  ].filter(Boolean);
}

/** The voices of which every word that was typed is said somewhere: in the name, the language or the description. */
export function filterVoices<V extends Voice>(voices: readonly V[], words: string): V[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return voices.filter((voice) => {
    const said = [voice.label, voice.id, nameLanguage(voice.language), ...describeInFull(voice)];
    const text = said.join(' ').toLowerCase();
    // “man” is not to find every woman.
    return wanted.every(
      (word) => text.startsWith(word) || text.includes(` ${word}`) || text.includes(`(${word}`),
    );
  });
}

/** The makers' mark in a word: from A to F. */
function nameGrade(grade: string): string {
  switch (grade[0]?.toUpperCase()) {
    case 'A':
      return t.voices.gradeA;
    case 'B':
      return t.voices.gradeB;
    case 'C':
      return t.voices.gradeC;
    case 'D':
      return t.voices.gradeD;
    default:
      return t.voices.gradeF;
  }
}
