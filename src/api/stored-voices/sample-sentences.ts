/** What a voice says when it introduces itself: a greeting and a sentence with some melody, four or five seconds long. */
export const SAMPLE_SENTENCES: Readonly<Record<string, string>> = {
  'en-us': 'Hello! Make yourself comfortable, and I will read to you for as long as you like.',
  'en-gb': 'Good evening! Do sit down, and I shall read to you for as long as you like.',
  es: '¡Hola! Ponte cómodo y te leeré todo el tiempo que quieras.',
  fr: 'Bonjour ! Installez-vous bien, et je vous ferai la lecture aussi longtemps que vous voudrez.',
  hi: 'नमस्ते! आराम से बैठिए, आज हम साथ में एक कहानी सुनेंगे।',
  it: 'Ciao! Mettiti comodo, e ti leggerò qualcosa per tutto il tempo che vuoi.',
  'pt-br': 'Olá! Fique à vontade, e eu vou ler para você pelo tempo que quiser.',
  de: 'Guten Abend! Machen Sie es sich bequem, und ich lese Ihnen vor, solange Sie mögen.',
  ja: 'こんにちは。どうぞ楽にしてください。お好きなだけ、本を読んで差し上げます。',
  zh: '你好！请坐好，你想听多久，我就为你读多久。',
};
