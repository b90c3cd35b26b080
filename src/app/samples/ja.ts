import type { Sample } from './sample.ts';

/** The opening of “Wagahai wa Neko de Aru” by Natsume Sōseki (1905). */
export const sample: Sample = {
  title: '吾輩は猫である　夏目漱石',
  language: 'ja',
  text: `吾輩は猫である。名前はまだ無い。

どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所でニャーニャー泣いていた事だけは記憶している。吾輩はここで始めて人間というものを見た。

しかもあとで聞くとそれは書生という人間中で一番獰悪な種族であったそうだ。この書生というのは時々我々を捕えて煮て食うという話である。しかしその当時は何という考もなかったから別段恐しいとも思わなかった。`,
};
