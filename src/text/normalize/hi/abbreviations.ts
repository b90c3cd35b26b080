import type { Abbreviation } from '../locale/locale.ts';
import { spellings } from './spellings.ts';

/** The dot of a Hindi abbreviation: a full stop, the sign U+0970, a ring, or the figure zero that many type for it. */
const DOT = '[.॰०0]';

/** `.` in a key is such a dot, and a space may follow it inside. */
const TABLE: Readonly<Record<string, string>> = {
  'डॉ.': 'डॉक्टर',
  'डा.': 'डॉक्टर',
  'प्रो.': 'प्रोफ़ेसर',
  'पं.': 'पंडित',
  'स्व.': 'स्वर्गीय',
  'सुश्री.': 'सुश्री',
  'श्री.': 'श्री',
  'मो.': 'मोहम्मद',
  'इंजी.': 'इंजीनियर',
  'रु.': 'रुपये',
  'रू.': 'रुपये',
  'पै.': 'पैसे',
  'कि.मी.': 'किलोमीटर',
  'सें.मी.': 'सेंटीमीटर',
  'से.मी.': 'सेंटीमीटर',
  'मि.मी.': 'मिलीमीटर',
  'कि.ग्रा.': 'किलोग्राम',
  'मि.ग्रा.': 'मिलीग्राम',
  'मि.ली.': 'मिलीलीटर',
  'कि.': 'किलो',
  'मी.': 'मीटर',
  'ग्रा.': 'ग्राम',
  'ली.': 'लीटर',
  'मि.': 'मिनट',
  'ई.पू.': 'ईसा पूर्व',
  'ई.': 'ईस्वी',
  'सं.': 'संख्या',
  'क्र.': 'क्रमांक',
  'नं.': 'नंबर',
  'पृ.': 'पृष्ठ',
  'दि.': 'दिनांक',
  'टे.': 'टेलीफ़ोन',
  'फ़ो.': 'फ़ोन',
  'उदा.': 'उदाहरण',
  'म.प्र.': 'मध्य प्रदेश',
  'उ.प्र.': 'उत्तर प्रदेश',
  'आ.': 'आदरणीय',
};

export const abbreviations: readonly Abbreviation[] = Object.entries(TABLE).map(([written, spoken]) => ({
  pattern: spellings(written)
    .map((spelling) => spelling.replace(/\.(?=.)/g, `${DOT} ?`).replace(/\.$/, DOT))
    .join('|'),
  spoken,
}));
